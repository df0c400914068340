<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Background;

use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** Port: what the shop does by itself, without a visitor. */
interface Machinery
{
    /** @return array<string, list<string>> codes of the jobs by cron group */
    public function groups(): array;

    /** @return array<string, string> name of the queue by consumer */
    public function consumers(): array;

    /** Consumers that run for hours must notice that something was turned. */
    public function turned(): void;

    /**
     * Paused groups and consumers must have nothing to do; those of this module must go on.
     *
     * @param list<string> $groups
     * @param list<string> $consumers
     * @return list<ProbeView>
     */
    public function attempt(array $groups, array $consumers): array;
}
