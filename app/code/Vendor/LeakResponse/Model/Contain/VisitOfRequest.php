<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Framework\App\Request\Http;
use Magento\Store\Api\Data\StoreInterface;
use Magento\Store\Model\StoreManagerInterface;
use Throwable;
use Vendor\LeakResponse\Core\Contain\Access\ShopVisit;

/** A request of Magento as the maintenance page has to know it. Core has not looked at it yet. */
class VisitOfRequest
{
    /** /rest/fr/V1/…, /soap/fr */
    private const API_PATH = '#^/(?:index\.php/)?(?:rest|soap)(?:/([a-z][a-z0-9_]*))?(/V1/.*|/?$|\?)#D';

    public function __construct(
        private readonly StoreManagerInterface $stores,
        private readonly RequestAddress $address,
    ) {
    }

    public function of(Http $request): ShopVisit
    {
        $path = '/' . ltrim((string) $request->getOriginalPathInfo(), '/');
        $store = $this->store($request, $path);
        return new ShopVisit(
            $path,
            $store === null ? 0 : (int) $store->getWebsiteId(),
            $store === null ? 0 : (int) $store->getId(),
            $this->address->of($request)
        );
    }

    public function client(Http $request): string
    {
        return $this->address->of($request);
    }

    /** @return list<string> set on the shell, in env.php under `leakresponse/never_block` */
    public function neverBlock(): array
    {
        return $this->address->neverBlock();
    }

    public static function isGraphQl(string $path): bool
    {
        return preg_match('#^/(?:[a-z][a-z0-9_]*/)?graphql/?$#D', $path) === 1;
    }

    public function isOurApi(ShopVisit $visit): bool
    {
        return preg_match('#^/rest(?:/[a-z][a-z0-9_]*)?/V1/leakresponse(?:/|$)#D', $visit->path) === 1;
    }

    private function store(Http $request, string $path): ?StoreInterface
    {
        $code = preg_match(self::API_PATH, $path, $part) === 1 ? $part[1] : '';
        if (self::isGraphQl($path)) {
            // Only there core reads the store from this header: elsewhere it would be a way around the page.
            $code = (string) $request->getHeader('Store');
        }
        if ($code === 'all') {
            return null;
        }
        try {
            return $this->stores->getStore(preg_match('/^[a-z][a-z0-9_]*$/iD', $code) === 1 ? $code : null);
        } catch (Throwable) {
            // Unknown codes are core's to refuse; until then they count as the default store view.
            return $this->stores->getDefaultStoreView();
        }
    }
}
