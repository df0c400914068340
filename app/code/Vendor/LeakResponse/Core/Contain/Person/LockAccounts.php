<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Person;

use Vendor\LeakResponse\Core\Contain\Plan\ActionPlan;
use Vendor\LeakResponse\Core\Contain\Plan\Consequences;
use Vendor\LeakResponse\Core\Contain\Plan\PlanFigures;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\Responders;
use Vendor\LeakResponse\Core\Contain\Run\ContainmentRun;
use Vendor\LeakResponse\Core\Contain\Switches\PlainSwitch;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchOptions;
use Vendor\LeakResponse\Core\Contain\Switches\Turning;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Named customers and admin users: their sessions and tokens are over, and they cannot sign in until the lock is lifted. */
class LockAccounts extends PlainSwitch
{
    public const CODE = 'lock_accounts';
    private const MOST = 100;

    public function __construct(
        Turning $turning,
        private readonly AccountLocks $locks,
        private readonly LockTrial $trial,
        private readonly LockFigures $figures,
        private readonly Responders $responders,
        private readonly CurrentActor $actor,
        private readonly Clock $clock,
    ) {
        parent::__construct($turning);
    }

    public function code(): string
    {
        return self::CODE;
    }

    public function options(array $given, TargetScope $scope): array
    {
        SwitchOptions::refuseUnknown($given, ['customer', 'admin']);
        if ($scope->kind !== 'all') {
            throw Refusal::unprocessable('whole_shop_only', 'scope.kind', 'Accounts are named by id: the scope is all.');
        }
        $customers = $this->ids('customer', $given['customer'] ?? []);
        $admins = $this->ids('admin', $given['admin'] ?? []);
        if (count($customers) + count($admins) === 0 || count($customers) + count($admins) > self::MOST) {
            throw Refusal::badField('options', 'options: name one to a hundred accounts by id, as customer or admin.');
        }
        $this->spareResponders($admins);
        return array_filter(['admin' => $admins, 'customer' => $customers])
            + SwitchOptions::later($given, 'expires_at', Instant::micros($this->clock->now()));
    }

    public function planSwitch(PlanFigures $figures, TargetScope $scope, array $options): ActionPlan
    {
        [$customers, $admins] = self::accounts($options);
        $said = (new Consequences())
            ->will('customers_locked', count($customers))
            ->will('admins_locked', count($admins))
            ->will('locked_sessions_end', $this->figures->sessions('customer', $customers) + $this->figures->sessions('admin', $admins))
            ->will('locked_tokens_end', $this->figures->tokens('customer', $customers) + $this->figures->tokens('admin', $admins))
            ->willNot('others_notice_nothing')
            ->willNot('passwords_stay')
            ->willNot('no_mail');
        if ($admins !== []) {
            $said->breaks('admin_programs');
        }
        $said->breaks('same_words')->staysOpen('guest_orders_by_them')->staysOpen('new_accounts');
        return new ActionPlan($figures, $said->integrationsStay($admins === [] ? [] : $figures->integrations)->all());
    }

    public function prove(ContainmentRun $run): array
    {
        [$customers, $admins] = self::accounts($run->options);
        return $this->trial->attempt($customers, $admins);
    }

    /** One switch for the list, so that a gate reads a few rows however long it is. */
    protected function targets(array $options): array
    {
        $named = [...$options['admin'] ?? [], '/', ...$options['customer'] ?? []];
        return ['list-' . substr(hash('sha256', implode("\n", $named)), 0, 32)];
    }

    protected function detail(ContainmentRun $run): array
    {
        return array_filter([
            'admin' => $run->options['admin'] ?? [],
            'customer' => $run->options['customer'] ?? [],
        ]);
    }

    /**
     * @param list<string> $given
     * @return list<string> sorted by number
     */
    private function ids(string $audience, array $given): array
    {
        foreach ($given as $id) {
            if (preg_match('/^[1-9]\d{0,9}$/D', $id) !== 1) {
                throw Refusal::badField('options', "options: {$audience} must be the id of an account.");
            }
        }
        $ids = array_values(array_unique(array_map(intval(...), $given)));
        sort($ids);
        if ($this->figures->missing($audience, $ids) !== []) {
            throw Refusal::unprocessable('account_missing', 'options', "There is no {$audience} with one of these ids.");
        }
        return array_map(strval(...), $ids);
    }

    /** @param list<string> $admins */
    private function spareResponders(array $admins): void
    {
        $actor = $this->actor->current();
        if ($actor->kind() === 'admin' && in_array($actor->id(), $admins, true)) {
            throw Refusal::unprocessable('own_account', 'options', 'You would lock yourself out.');
        }
        $left = array_filter($this->responders->ids(), fn (int $id): bool => !in_array((string) $id, $admins, true)
            && !$this->locks->isLocked('admin', $id));
        if ($admins !== [] && $left === []) {
            throw Refusal::unprocessable('last_responder', 'options', 'Nobody would be left in the admin who can lift this.');
        }
    }

    /**
     * @param array<string, list<string>> $options
     * @return array{list<int>, list<int>} customers and admins
     */
    private static function accounts(array $options): array
    {
        return [array_map(intval(...), $options['customer'] ?? []), array_map(intval(...), $options['admin'] ?? [])];
    }
}
