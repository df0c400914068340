<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Framework\App\Area;
use Magento\Framework\App\Response\Http\FileFactory;
use Magento\Framework\App\State;
use Magento\Framework\Exception\LocalizedException;
use Magento\ImportExport\Model\Export;
use Magento\Ui\Model\Export\ConvertToCsv;
use Magento\Ui\Model\Export\ConvertToXml;
use Vendor\LeakResponse\Core\Contain\Access\Door;
use Vendor\LeakResponse\Model\Contain\ShopDoors;

/**
 * The narrow places all exports pass, whichever controller, consumer or extension began them. Documents (PDF) are no
 * exports: parcels must go on.
 */
class RefuseExport
{
    private const DATA = '/\.(?:csv|tsv|txt|xml|xlsx?|ods|json|sql|zip|t?gz|tar|bz2|7z)$/i';

    public function __construct(
        private readonly ShopDoors $doors,
        private readonly State $state,
    ) {
    }

    /** @throws LocalizedException */
    public function beforeGetCsvFile(ConvertToCsv $subject): void
    {
        $this->check();
    }

    /** @throws LocalizedException */
    public function beforeGetXmlFile(ConvertToXml $subject): void
    {
        $this->check();
    }

    /** @throws LocalizedException */
    public function beforeExport(Export $subject): void
    {
        $this->check();
    }

    /**
     * @param string $fileName without a type, as core has it
     * @throws LocalizedException
     */
    public function beforeCreate(FileFactory $subject, $fileName): void
    {
        if (preg_match(self::DATA, (string) $fileName) === 1 && $this->state->getAreaCode() === Area::AREA_ADMINHTML) {
            $this->check();
        }
    }

    private function check(): void
    {
        if ($this->doors->isClosedEverywhere(Door::Export)) {
            throw $this->doors->refuse(Door::Export);
        }
    }
}
