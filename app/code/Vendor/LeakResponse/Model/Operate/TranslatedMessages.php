<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Magento\Framework\Component\ComponentRegistrar;
use Magento\Framework\Component\ComponentRegistrarInterface;
use Magento\Framework\File\Csv;
use Magento\Framework\Filesystem\Driver\File;

/**
 * The phrases of the built bundles in the reader's language. Magento's phrase collector cannot see into a bundle, so the
 * build lists them in i18n/en_US.csv, and what a language pack says about them travels to the panel from here.
 */
class TranslatedMessages
{
    public function __construct(
        private readonly ComponentRegistrarInterface $components,
        private readonly File $files,
        private readonly Csv $csv,
    ) {
    }

    /** @return array<string, string> only phrases that differ from their English */
    public function all(): array
    {
        $translated = [];
        foreach ($this->phrases() as $phrase) {
            // A percent sign would be taken for a placeholder of a Phrase argument only when arguments are given: none are.
            $text = (string) __($phrase);
            if ($text !== $phrase) {
                $translated[$phrase] = $text;
            }
        }
        return $translated;
    }

    /** @return list<string> */
    private function phrases(): array
    {
        $path = $this->components->getPath(ComponentRegistrar::MODULE, 'Vendor_LeakResponse') . '/i18n/en_US.csv';
        if (!$this->files->isExists($path)) {
            return [];
        }
        return array_values(array_filter(array_map(
            static fn (array $row): string => (string) ($row[0] ?? ''),
            $this->csv->getData($path)
        )));
    }
}
