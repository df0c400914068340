<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\ViewModel\Operate;

use Magento\Backend\Model\UrlInterface;
use Magento\Framework\Data\Form\FormKey;
use Magento\Framework\Locale\ResolverInterface;
use Magento\Framework\View\Element\Block\ArgumentInterface;
use Vendor\LeakResponse\Core\Contain\ActionPool;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Model\Operate\PanelSession;
use Vendor\LeakResponse\Model\Operate\TranslatedMessages;

/** The one attribute through which PHP talks to the Control room. */
class ControlRoom implements ArgumentInterface
{
    public function __construct(
        private readonly UrlInterface $url,
        private readonly FormKey $formKey,
        private readonly ResolverInterface $locale,
        private readonly ShopDirectory $directory,
        private readonly PanelSession $session,
        private readonly TranslatedMessages $messages,
        private readonly ActionPool $actions,
    ) {
    }

    /**
     * JSON, to be escaped for an attribute.
     *
     * @param string $start where the panel opens when the address names no step: `#/incidents`; empty for the Control room
     */
    public function config(string $start = ''): string
    {
        return (string) json_encode([
            'bridgeUrl' => $this->url->getUrl('leakresponse/bridge/call', ['_nosecret' => true]),
            'stepUpUrl' => $this->url->getUrl('leakresponse/stepup/verify', ['_nosecret' => true]),
            'formKey' => $this->formKey->getFormKey(),
            'locale' => str_replace('_', '-', $this->locale->getLocale()),
            'messages' => (object) $this->messages->all(),
            'stores' => $this->directory->stores(),
            'may' => $this->session->rights(),
            'asksCode' => $this->session->asksCode(),
            'sessionEndsAt' => $this->session->endsAt(),
            'start' => $start,
            'acts' => $this->actions->codes(),
            'words' => (object) array_map(static fn (string $phrase): string => (string) __($phrase), $this->actions->words()),
        ], JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
    }
}
