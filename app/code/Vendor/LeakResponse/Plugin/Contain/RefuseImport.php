<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Framework\Exception\LocalizedException;
use Magento\ImportExport\Model\Import;
use Vendor\LeakResponse\Core\Contain\Access\Door;
use Vendor\LeakResponse\Model\Contain\ShopDoors;

/** No import reads its file or writes its rows, whoever began it. */
class RefuseImport
{
    public function __construct(private readonly ShopDoors $doors)
    {
    }

    /** @throws LocalizedException */
    public function beforeImportSource(Import $subject): void
    {
        $this->check();
    }

    /** @throws LocalizedException */
    public function beforeValidateSource(Import $subject): void
    {
        $this->check();
    }

    private function check(): void
    {
        if ($this->doors->isClosedEverywhere(Door::Import)) {
            throw $this->doors->refuse(Door::Import);
        }
    }
}
