<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Authorization\Model\ResourceModel\Rules;
use Magento\Config\Model\ResourceModel\Config;
use Magento\Framework\Exception\LocalizedException;
use Vendor\LeakResponse\Model\Contain\Freeze;

/** What core writes past its models, by SQL of its own. */
class RefuseFrozenWrite
{
    public function __construct(private readonly Freeze $freeze)
    {
    }

    /** @throws LocalizedException */
    public function beforeSaveConfig(Config $subject): void
    {
        $this->freeze->check('config');
    }

    /** @throws LocalizedException */
    public function beforeDeleteConfig(Config $subject): void
    {
        $this->freeze->check('config');
    }

    /** @throws LocalizedException */
    public function beforeSaveRel(Rules $subject): void
    {
        $this->freeze->check('admins');
    }
}
