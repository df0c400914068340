<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Controller\Adminhtml\Ledger;

use Magento\Framework\Phrase;
use Vendor\LeakResponse\Controller\Adminhtml\PanelPage;

/** Leak Response > Ledger and evidence. */
class Index extends PanelPage
{
    public const ADMIN_RESOURCE = 'Vendor_LeakResponse::ledger';

    protected function title(): Phrase
    {
        return __('Ledger and evidence');
    }

    protected function menu(): string
    {
        return 'Vendor_LeakResponse::ledger_room';
    }
}
