<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\MaintenanceMode;

use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/**
 * Port: what the shop shows to visitors, for the page that stands in its place.
 *
 * @phpstan-type Page array{
 *     host: string, lang: string, dir: string, shop: string, title: string, heading: string, text: list<string>, until: string,
 *     contact: string, phone: string, phone_link: string, mail: string, mail_label: string, phone_label: string, updated: string
 * }
 */
interface Storefronts
{
    /**
     * The words of the page for each store view of the scope, in its language.
     *
     * @param array<string, list<string>> $options of the act: heading, text (also `heading.<store view>`), order_note, open_at
     * @param int $now microseconds
     * @return array<int, Page> by store view
     */
    public function pages(TargetScope $scope, array $options, int $now): array;

    /** Caches in front of the shop must not go on showing it. */
    public function purge(): void;

    /**
     * Look at the store view from outside.
     *
     * @return list<ProbeView>
     */
    public function attempt(int $storeId): array;
}
