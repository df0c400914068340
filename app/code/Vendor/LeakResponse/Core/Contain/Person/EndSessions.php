<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Person;

use Vendor\LeakResponse\Core\Contain\ContainmentAction;
use Vendor\LeakResponse\Core\Contain\Guard\SessionGuard;
use Vendor\LeakResponse\Core\Contain\Plan\ActionPlan;
use Vendor\LeakResponse\Core\Contain\Plan\Consequences;
use Vendor\LeakResponse\Core\Contain\Plan\PlanFigures;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\Run\ContainmentRun;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Ends sessions, bearer tokens and remember-me cookies. Passwords stay. */
class EndSessions implements ContainmentAction
{
    public function __construct(
        private readonly SessionGuard $guards,
        private readonly CustomerSweep $customers,
        private readonly TokenSweep $tokens,
    ) {
    }

    public function code(): string
    {
        return 'end_sessions';
    }

    public function reversal(): string
    {
        return 'none';
    }

    public function audiences(): array
    {
        return [['customers'], ['admins'], ['admins', 'customers']];
    }

    public function plan(PlanFigures $figures, TargetScope $scope, array $audience): ActionPlan
    {
        $figures = $figures->withoutAccounts();
        $said = (new Consequences())
            ->will('customers_signed_out', $figures->sessions)
            ->will('tokens_refused', $figures->tokens + $figures->adminTokens)
            ->will('admins_signed_out', $figures->adminSessions)
            ->willNot('shop_stays_open')->willNot('guests_stay')->willNot('carts_stay')->willNot('no_mail');
        if (in_array('admins', $audience, true)) {
            $said->willNot('you_stay');
            $said->breaks('admin_api_clients', $figures->adminTokens);
        } else {
            $said->staysOpen('admin_sessions');
        }
        $said->breaks('open_checkouts', $figures->openCheckouts)->integrationsStay($figures->integrations);
        $said->staysOpen('passwords')->staysOpen('guest_orders')->staysOpen('shared_wishlists');
        if ($scope->kind === 'store_views') {
            $said->staysOpen('accounts_without_store_view');
        }
        return new ActionPlan($figures, $said->all());
    }

    public function preserve(ContainmentRun $run): array
    {
        return $this->guards->marks();
    }

    public function guard(ContainmentRun $run): array
    {
        return $this->guards->raise($run);
    }

    public function sweep(ContainmentRun $run, int $after, int $upTo): void
    {
        $range = new SweepRange($run->scope, $after, $upTo);
        $this->customers->endSessions($range, $run->guardedAtText());
        $this->tokens->ofCustomers($range, $run->guard['token_watermark'] ?? 0, intdiv($run->guardedAt, 1000000));
    }

    public function secondGuard(ContainmentRun $run): array
    {
        return [];
    }

    public function verify(ContainmentRun $run): int
    {
        return $run->covers('customers')
            ? $this->customers->sessionsLeft($run->scope, $run->lastId, $run->guardedAtText())
            : 0;
    }

    public function undo(ContainmentRun $run): void
    {
        throw new Refusal('not_reversible', 'Ended sessions cannot be brought back.', 'run_id', 409);
    }
}
