<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Framework\Api\ImageContentValidatorInterface;
use Magento\Framework\Exception\LocalizedException;
use Magento\Framework\File\Uploader;
use Vendor\LeakResponse\Core\Contain\Access\Door;
use Vendor\LeakResponse\Model\Contain\ShopDoors;

/** Files that come inside a call of an API, where no upload is to be seen, and whatever else core's uploader would keep. */
class RefuseUpload
{
    public function __construct(private readonly ShopDoors $doors)
    {
    }

    /** @throws LocalizedException */
    public function beforeIsValid(ImageContentValidatorInterface $subject): void
    {
        $this->check();
    }

    /** @throws LocalizedException */
    public function beforeSave(Uploader $subject): void
    {
        $this->check();
    }

    private function check(): void
    {
        // The shell is where images are put in place by hand; who has it needs no upload.
        if (PHP_SAPI !== 'cli' && $this->doors->isClosed(Door::Upload)) {
            throw $this->doors->refuse(Door::Upload);
        }
    }
}
