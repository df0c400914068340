<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Setup;

use Magento\Framework\Setup\InstallDataInterface;
use Magento\Framework\Setup\ModuleContextInterface;
use Magento\Framework\Setup\ModuleDataSetupInterface;
use Vendor\LeakResponse\Model\Operate\DenyMissingRights;

/** After every upgrade: a new release may bring new rights. */
class RecurringData implements InstallDataInterface
{
    public function __construct(private readonly DenyMissingRights $rights)
    {
    }

    /** @inheritdoc */
    public function install(ModuleDataSetupInterface $setup, ModuleContextInterface $context)
    {
        $this->rights->write();
    }
}
