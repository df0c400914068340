<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Controller\Adminhtml\Room;

use Magento\Backend\App\Action;
use Magento\Backend\App\Action\Context;
use Magento\Framework\App\Action\HttpGetActionInterface;
use Magento\Framework\Controller\ResultInterface;
use Magento\Framework\View\Result\PageFactory;

/** Leak Response > Control room. */
class Index extends Action implements HttpGetActionInterface
{
    public const ADMIN_RESOURCE = 'Vendor_LeakResponse::control_room';

    public function __construct(Context $context, private readonly PageFactory $pages)
    {
        parent::__construct($context);
    }

    public function execute(): ResultInterface
    {
        $page = $this->pages->create();
        $page->setActiveMenu('Vendor_LeakResponse::control_room');
        $page->getConfig()->getTitle()->prepend((string) __('Control room'));
        return $page;
    }
}
