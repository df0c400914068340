<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Person;

use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * Port: test people of our own, made before an act and tried after it, through the shop's real doors.
 *
 * Each host does what its doors need: in Magento over HTTP to the store's base URL where it is reachable,
 * otherwise in process through the real gate; every Probe says which (`how`).
 */
interface Canaries
{
    /**
     * Make canary accounts in the scope with a session, a token, a password and a reset link each.
     *
     * @return string opaque state for `attempt` and `remove`; holds secrets, kept sealed and only until removed
     */
    public function plant(string $runId, TargetScope $scope): string;

    /**
     * Customer ids of the canaries. A guard for named customers covers them too: nothing could be proven otherwise.
     *
     * @return list<int>
     */
    public function subjects(string $state): array;

    /**
     * Try every canary (must be refused) and every control (guest page, guest cart, fresh login: must work).
     *
     * @return list<ProbeView>
     */
    public function attempt(string $state): array;

    /** @throws UnableToReachDatabase */
    public function remove(string $state): void;
}
