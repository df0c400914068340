<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook\Automatic;

use Vendor\LeakResponse\Core\Contain\Run\ReasonCheck;
use Vendor\LeakResponse\Core\Playbook\OpenAct;
use Vendor\LeakResponse\Core\Playbook\PlainStep;
use Vendor\LeakResponse\Core\Playbook\PlaybookBook;
use Vendor\LeakResponse\Core\Playbook\Rights;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** What may start by itself: changed on the shell only, by whoever could change the deployment as well. Every change is ledgered. */
class ChangeAutomatic
{
    public function __construct(
        private readonly Connection $connection,
        private readonly SettingsBook $settings,
        private readonly PlaybookBook $books,
        private readonly Rights $rights,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
    ) {
    }

    /**
     * @param string $starter kind:id of an admin user or an integration
     * @throws Refusal
     */
    public function allow(AutomaticRule $rule, string $starter): AutomaticSettings
    {
        $this->check($rule, $starter);
        return $this->change(
            'automatic.allowed',
            [...$rule->toArray(), 'starter' => $starter],
            static fn (AutomaticSettings $now): AutomaticSettings => new AutomaticSettings(
                // The first rule is what switches automatic starts on; a stop is never lifted by the way.
                $now->off === AutomaticSettings::STOPPED ? $now->off : '',
                $starter,
                $now->with($rule)->rules
            )
        );
    }

    /** @throws Refusal */
    public function forbid(string $playbook): AutomaticSettings
    {
        return $this->change(
            'automatic.forbidden',
            ['playbook' => $playbook],
            static fn (AutomaticSettings $now): AutomaticSettings => $now->without($playbook)
        );
    }

    /** @throws Refusal */
    public function resume(string $reason): AutomaticSettings
    {
        return $this->change(
            'automatic.resumed',
            ['reason' => ReasonCheck::check($reason)],
            static fn (AutomaticSettings $now): AutomaticSettings => $now->off === AutomaticSettings::STOPPED
                ? new AutomaticSettings('', $now->starter, $now->rules)
                : $now
        );
    }

    /**
     * @param array<string, mixed> $facts
     * @param callable(AutomaticSettings): AutomaticSettings $change
     */
    private function change(string $fact, array $facts, callable $change): AutomaticSettings
    {
        $actor = $this->actor->current();
        if ($actor->kind() !== 'shell') {
            throw Refusal::forbidden('shell_only', 'What may start by itself is set on the shell.');
        }
        return $this->connection->transaction(function () use ($actor, $fact, $facts, $change): AutomaticSettings {
            $now = $this->settings->read(true);
            if ($now->off === AutomaticSettings::NOT_SET_UP && $fact !== 'automatic.allowed') {
                return $now;
            }
            $after = $change($now);
            $this->settings->write($after);
            $this->recorder->record($fact, $actor, $facts);
            return $after;
        });
    }

    private function check(AutomaticRule $rule, string $starter): void
    {
        $acts = array_filter($this->books->find($rule->playbook)->steps, static fn (PlainStep $step): bool => $step->isAct());
        foreach ($rule->acts as $act) {
            $mine = array_filter($acts, static fn (PlainStep $step): bool => $step->action === $act);
            if ($mine === []) {
                throw Refusal::badField('--act', "This playbook has no act {$act}.");
            }
            if (array_filter($mine, static fn (PlainStep $step): bool => !ActLimits::closesTheShop($step)) === []) {
                $why = "{$act} closes the shop or cannot be taken back: a person has to start it.";
                throw Refusal::unprocessable('act_closes_shop', '--act', $why);
            }
        }
        if ($rule->findings === [] || $rule->acts === []) {
            throw Refusal::badField($rule->acts === [] ? '--act' : '--finding', 'Name at least one kind of finding and one act.');
        }
        if (preg_match('/^(admin|integration):[1-9]\d{0,9}$/D', $starter) !== 1) {
            throw Refusal::badField('--starter', '--starter must be admin:<id> or integration:<id>.');
        }
        [$kind, $id] = explode(':', $starter, 2);
        if (!in_array(OpenAct::RIGHT, $this->rights->of(new Actor($kind, $id, 'job', 'cron')), true)) {
            throw Refusal::unprocessable('starter_not_allowed', '--starter', 'This account may not start playbooks.');
        }
    }
}
