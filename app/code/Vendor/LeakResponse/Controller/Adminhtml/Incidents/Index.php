<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Controller\Adminhtml\Incidents;

use Magento\Framework\Phrase;
use Vendor\LeakResponse\Controller\Adminhtml\PanelPage;

/** Leak Response > Incidents. */
class Index extends PanelPage
{
    public const ADMIN_RESOURCE = 'Vendor_LeakResponse::control_room';

    protected function title(): Phrase
    {
        return __('Incidents');
    }

    protected function menu(): string
    {
        return 'Vendor_LeakResponse::incidents';
    }
}
