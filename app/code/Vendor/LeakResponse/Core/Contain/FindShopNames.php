<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain;

use Vendor\LeakResponse\Api\Data\ShopNameInterface;
use Vendor\LeakResponse\Api\FindShopNamesInterface;
use Vendor\LeakResponse\Core\Contain\Payment\Payments;
use Vendor\LeakResponse\Core\Contain\Quarantine\Catalogue;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueEntity;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueKind;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Finds products, categories, pages, blocks and payment methods by name, so that nobody has to look up numbers. */
class FindShopNames implements FindShopNamesInterface
{
    private const MOST = 20;
    private const METHODS = 'payment_method';

    public function __construct(
        private readonly Catalogue $catalogue,
        private readonly Payments $payments,
        private readonly ShopDirectory $shop,
    ) {
    }

    /** @return list<ShopNameInterface> */
    public function execute(string $kind, string $words = ''): array
    {
        $words = trim($words);
        if ($kind === self::METHODS) {
            return $this->methods($words);
        }
        $known = CatalogueKind::tryFrom($kind) ?? throw Refusal::badField('kind', 'There is no such kind of thing.');
        if ($words === '') {
            // The whole catalogue is no answer to a question that was not asked.
            throw Refusal::badField('words', 'words must hold a part of the name.');
        }
        return array_map(
            static fn (CatalogueEntity $entity): ShopNameView => new ShopNameView(
                $known === CatalogueKind::Category ? (string) $entity->id : $entity->name,
                $entity->title
            ),
            $this->catalogue->search($known, $words, self::MOST)
        );
    }

    /** @return list<ShopNameView> each code once, whatever it is called elsewhere */
    private function methods(string $words): array
    {
        $found = [];
        foreach ($this->shop->stores() as $store) {
            foreach ($this->payments->active($store['storeId']) as ['code' => $code, 'title' => $title]) {
                if ($words === '' || mb_stripos("{$code} {$title}", $words, 0, 'UTF-8') !== false) {
                    $found[$code] ??= new ShopNameView($code, $title === '' ? $code : $title);
                }
            }
        }
        return array_values($found);
    }
}
