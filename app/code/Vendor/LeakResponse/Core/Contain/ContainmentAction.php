<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain;

use Vendor\LeakResponse\Core\Contain\Plan\ActionPlan;
use Vendor\LeakResponse\Core\Contain\Plan\PlanFigures;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\Run\ContainmentRun;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * One step that contains a leak. Third parties add a class and one item to the pool (`di.xml`).
 *
 * `guard`, `sweep` and `secondGuard` run inside the run's transaction: what they write and where the run stands are
 * committed together, so a crash repeats nothing and loses nothing. They must not call anything outside the database.
 */
interface ContainmentAction
{
    /** For example end_sessions; also the last part of the ACL id `Vendor_LeakResponse::contain_<code>`. */
    public function code(): string;

    /** exact, partial or none. */
    public function reversal(): string;

    /** @return non-empty-list<non-empty-list<string>> combinations of customers and admins, each sorted */
    public function audiences(): array;

    /** @param list<string> $audience */
    public function plan(PlanFigures $figures, TargetScope $scope, array $audience): ActionPlan;

    /**
     * Keep what the act would destroy, before it does.
     *
     * @return array<string, mixed> canonical JSON values for the ledger: counts and hashes, no personal data
     * @throws UnableToReachDatabase
     */
    public function preserve(ContainmentRun $run): array;

    /**
     * Effective at the next uncached request, in constant time.
     *
     * @return array<string, int> what the later phases need, by name; kept with the run and written to the ledger
     * @throws UnableToReachDatabase
     */
    public function guard(ContainmentRun $run): array;

    /**
     * Make it lasting for the customers of the scope with `$after` < entity_id <= `$upTo`.
     *
     * @throws UnableToReachDatabase
     */
    public function sweep(ContainmentRun $run, int $after, int $upTo): void;

    /**
     * For who slipped in between.
     *
     * @return array<string, int> as for `guard`; empty when the action needs none
     * @throws UnableToReachDatabase
     */
    public function secondGuard(ContainmentRun $run): array;

    /**
     * @return int customers of the scope the sweep has not reached
     * @throws UnableToReachDatabase
     */
    public function verify(ContainmentRun $run): int;

    /** @throws Refusal not_reversible (409) where reversal is none */
    public function undo(ContainmentRun $run): void;
}
