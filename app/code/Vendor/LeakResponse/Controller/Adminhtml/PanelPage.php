<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Controller\Adminhtml;

use Magento\Backend\App\Action;
use Magento\Backend\App\Action\Context;
use Magento\Framework\App\Action\HttpGetActionInterface;
use Magento\Framework\Controller\ResultInterface;
use Magento\Framework\Phrase;
use Magento\Framework\View\Result\PageFactory;

/** A page of the menu that mounts the panel; which of its rooms comes first is said by the page's layout. */
abstract class PanelPage extends Action implements HttpGetActionInterface
{
    public function __construct(Context $context, private readonly PageFactory $pages)
    {
        parent::__construct($context);
    }

    abstract protected function title(): Phrase;

    abstract protected function menu(): string;

    public function execute(): ResultInterface
    {
        $page = $this->pages->create();
        $page->setActiveMenu($this->menu());
        $page->getConfig()->getTitle()->prepend((string) $this->title());
        return $page;
    }
}
