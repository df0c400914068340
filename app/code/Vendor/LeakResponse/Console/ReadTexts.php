<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console;

use Magento\Framework\Exception\FileSystemException;
use Magento\Framework\Filesystem\Driver\File;
use Vendor\LeakResponse\Core\Notify\NoticeTextView;
use Vendor\LeakResponse\Core\Operate\RouteTable;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\SchemaCheck;

/** The texts of a notice from a JSON file, checked as the web API checks them. */
class ReadTexts
{
    private const SCHEMA = ['type' => 'array', 'minItems' => 1, 'maxItems' => 50, 'items' => ['$ref' => '#/types/NoticeText']];

    public function __construct(
        private readonly File $files,
        private readonly RouteTable $routes,
        private readonly SchemaCheck $check,
    ) {
    }

    /**
     * @return list<NoticeTextView>
     * @throws Refusal
     */
    public function of(string $file): array
    {
        try {
            $json = $this->files->fileGetContents($file);
        } catch (FileSystemException) {
            throw Refusal::badField('--texts', '--texts must name a file that can be read.');
        }
        $read = $this->check->read(json_decode($json), self::SCHEMA, 'texts', $this->routes->types());
        return is_array($read)
            ? array_values(array_filter($read, static fn (mixed $text): bool => $text instanceof NoticeTextView))
            : [];
    }
}
