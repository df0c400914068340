<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Contain;

use Magento\Backend\Block\Template;
use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Magento\Framework\View\LayoutInterface;
use Magento\Framework\View\Page\Config;
use Vendor\LeakResponse\ViewModel\Contain\StateBanner;

/**
 * Puts the banner on every page of the admin. Not by a layout file: the output of a module, its layout files with it, can be switched
 * off by configuration, and whoever has stolen an admin's account can configure.
 */
class PutStateBanner implements ObserverInterface
{
    private const PLACE = 'notices.wrapper';
    private const NAME = 'leakresponse.state.banner';

    public function __construct(private readonly StateBanner $banner, private readonly Config $page)
    {
    }

    public function execute(Observer $observer): void
    {
        $layout = $observer->getData('layout');
        if (!$layout instanceof LayoutInterface || !$layout->isContainer(self::PLACE) || $this->banner->words() === null) {
            return;
        }
        // A class of core's own: blocks fall silent with the module that their class belongs to.
        $layout->addBlock(Template::class, self::NAME, self::PLACE)
            ->setTemplate('Vendor_LeakResponse::state-banner.phtml')
            ->setData('view_model', $this->banner);
        $layout->reorderChild(self::PLACE, self::NAME, 0, false);
        $this->page->addPageAsset('Vendor_LeakResponse::css/leakresponse-banner.css');
    }
}
