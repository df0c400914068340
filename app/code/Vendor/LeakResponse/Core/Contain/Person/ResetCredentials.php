<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Person;

use Vendor\LeakResponse\Core\Contain\ContainmentAction;
use Vendor\LeakResponse\Core\Contain\Guard\EpochBook;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\SessionGuard;
use Vendor\LeakResponse\Core\Contain\Plan\ActionPlan;
use Vendor\LeakResponse\Core\Contain\Plan\Consequences;
use Vendor\LeakResponse\Core\Contain\Plan\PlanFigures;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\Run\ContainmentRun;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * Makes every password of the scope stop working, with the reset links mailed before, and ends what was signed in.
 *
 * Passwords first, then sessions and tokens, then the sweep, then sessions and tokens once more for who slipped in.
 */
class ResetCredentials implements ContainmentAction
{
    public function __construct(
        private readonly EpochBook $book,
        private readonly SessionGuard $guards,
        private readonly CustomerSweep $customers,
        private readonly TokenSweep $tokens,
    ) {
    }

    public function code(): string
    {
        return 'reset_credentials';
    }

    public function reversal(): string
    {
        return 'none';
    }

    public function audiences(): array
    {
        return [['customers'], ['admins', 'customers']];
    }

    public function plan(PlanFigures $figures, TargetScope $scope, array $audience): ActionPlan
    {
        $said = (new Consequences())
            ->will('passwords_stop', $figures->accounts)
            ->will('reset_links_stop')
            ->will('customers_signed_out', $figures->sessions)
            ->will('tokens_refused', $figures->tokens + $figures->adminTokens)
            ->will('admins_signed_out', $figures->adminSessions)
            ->willNot('shop_stays_open')->willNot('guests_stay')->willNot('carts_stay')->willNot('no_mail');
        if (in_array('admins', $audience, true)) {
            $said->willNot('you_stay');
            $said->breaks('admin_api_clients', $figures->adminTokens);
            $said->staysOpen('admin_passwords');
        } else {
            $said->staysOpen('admin_sessions');
        }
        $said->breaks('open_checkouts', $figures->openCheckouts)->integrationsStay($figures->integrations);
        $said->staysOpen('guest_orders')->staysOpen('shared_wishlists');
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
        $passwords = $this->book->raise(GuardClass::CustomerPassword, $run->scope, $run->id);
        return [
            GuardClass::CustomerPassword->value => $passwords->number,
            'password_watermark' => $passwords->watermark,
        ] + $this->guards->raise($run);
    }

    public function sweep(ContainmentRun $run, int $after, int $upTo): void
    {
        $range = new SweepRange($run->scope, $after, $upTo);
        $this->customers->endPasswords($range, $this->epoch($run), $run->guardedAtText());
        $this->tokens->ofCustomers($range, $run->guard['token_watermark'] ?? 0, intdiv($run->guardedAt, 1000000));
    }

    public function secondGuard(ContainmentRun $run): array
    {
        $raised = $this->guards->raiseForCustomers($run, 'second_');
        $this->tokens->revokeRows(new SweepRange($run->scope, 0, $run->lastId), $raised['second_token_watermark'] ?? 0);
        return $raised;
    }

    public function verify(ContainmentRun $run): int
    {
        return $this->customers->passwordsLeft($run->scope, $run->lastId, $this->epoch($run));
    }

    public function undo(ContainmentRun $run): void
    {
        throw new Refusal('not_reversible', 'Cleared passwords cannot be brought back.', 'run_id', 409);
    }

    private function epoch(ContainmentRun $run): int
    {
        return $run->guard[GuardClass::CustomerPassword->value] ?? 0;
    }
}
