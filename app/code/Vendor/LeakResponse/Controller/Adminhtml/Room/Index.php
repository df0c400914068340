<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Controller\Adminhtml\Room;

use Magento\Framework\Phrase;
use Vendor\LeakResponse\Controller\Adminhtml\PanelPage;

/** Leak Response > Control room. */
class Index extends PanelPage
{
    public const ADMIN_RESOURCE = 'Vendor_LeakResponse::control_room';

    protected function title(): Phrase
    {
        return __('Control room');
    }

    protected function menu(): string
    {
        return 'Vendor_LeakResponse::control_room';
    }
}
