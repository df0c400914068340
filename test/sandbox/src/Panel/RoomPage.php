<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Panel;

use LeakResponse\Sandbox\Http\Html;
use LeakResponse\Sandbox\Http\PhpSession;
use LeakResponse\Sandbox\Http\Response;
use Vendor\LeakResponse\Core\Contain\ActionPool;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Core\Operate\RouteTable;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;

/** The page around the Control room, as Magento's admin would mount it. */
class RoomPage
{
    public function __construct(
        private readonly ShopDirectory $directory,
        private readonly RouteTable $routes,
        private readonly Clock $clock,
        private readonly StateBanner $banner,
        private readonly ActionPool $actions,
    ) {
    }

    /** @param string $start where the panel opens when the address names no step */
    public function response(Actor $admin, string $formKey, string $start = ''): Response
    {
        $config = Html::e($this->config($admin, $formKey, $start));
        $init = Html::e('{"Vendor_LeakResponse/js/control-room.min": {}}');
        $body = $this->banner->html($admin) . '<header class="panel"><p>Shop admin · ' . Html::e($admin->name()) . '</p>'
            . Html::form('/logout', $formKey, '', 'Sign out') . '</header>'
            . "<main class=\"page-content\"><div id=\"leakresponse-control-room\" class=\"lr-room\" data-lr-config=\"{$config}\""
            . " data-mage-init=\"{$init}\"><p class=\"lr-loading\">Loading the Control room…</p>"
            . '<noscript>The Control room needs JavaScript. Without it, use bin/magento leakresponse:status.</noscript>'
            . '</div></main>';
        $styles = ['panel.css', 'view/adminhtml/css/leakresponse-banner.css', 'view/adminhtml/css/leakresponse-admin.css'];
        return Response::page(Html::page('Control room – Shop admin', $body, $styles, ['require.js', 'boot.js'], 'en-GB'));
    }

    private function config(Actor $admin, string $formKey, string $start): string
    {
        $endsAt = $this->clock->now()->modify('+' . PhpSession::LIFETIME . ' seconds');
        return json_encode([
            'bridgeUrl' => '/leakresponse/bridge/call',
            'stepUpUrl' => '/leakresponse/stepup/verify',
            'formKey' => $formKey,
            'locale' => 'en-GB',
            'messages' => (object) [],
            'stores' => $this->directory->stores(),
            'may' => array_values(array_filter($this->routes->acl(), $admin->may(...))),
            'sessionEndsAt' => $endsAt->format('Y-m-d\TH:i:s\Z'),
            'start' => $start,
            'acts' => $this->actions->codes(),
            'words' => (object) $this->actions->words(),
        ], JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
    }
}
