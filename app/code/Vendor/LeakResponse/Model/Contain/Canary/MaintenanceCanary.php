<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain\Canary;

use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** Looks at a store view from outside: pages and programs meet the page, our own API and payment callbacks do not. */
class MaintenanceCanary
{
    public function __construct(private readonly HttpDoors $doors)
    {
    }

    /** @return list<ProbeView> */
    public function attempt(int $storeId): array
    {
        $tally = new Tally();
        $tally->canary('shop_page', 'http', self::isOpen($this->doors->open($storeId, '')));
        $tally->canary('shop_page', 'http', self::isOpen($this->doors->open($storeId, 'customer/account/login/')));
        $tally->canary('rest', 'http', self::isOpen($this->doors->call($storeId, 'GET', 'directory/countries')));
        $tally->canary('graphql', 'http', self::isOpen($this->doors->graphQl($storeId, '{storeConfig{code}}')));
        $tally->control('response_api', 'http', self::isOpen($this->doors->call($storeId, 'GET', 'leakresponse/status')));
        $tally->control('payment_callback', 'http', self::isOpen($this->doors->open($storeId, 'paypal/ipn/')));
        return $tally->probes();
    }

    /** Anything but 503 counts as open: a refusal for want of a token still comes from the shop behind the page. */
    private static function isOpen(Answer $answer): ?bool
    {
        return $answer->status === 0 ? null : $answer->status !== 503;
    }
}
