<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Background;

use Vendor\LeakResponse\Core\Contain\Plan\ActionPlan;
use Vendor\LeakResponse\Core\Contain\Plan\Consequences;
use Vendor\LeakResponse\Core\Contain\Plan\PlanFigures;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\Run\ContainmentRun;
use Vendor\LeakResponse\Core\Contain\Switches\PlainSwitch;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchOptions;
use Vendor\LeakResponse\Core\Contain\Switches\Turning;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Cron groups and queue consumers stand still until the pause is lifted. What waits in queues stays there. */
class PauseMachinery extends PlainSwitch
{
    public const CODE = 'pause_machinery';
    private const MOST = 50;
    /** Names of a target: the column holds 64 characters. */
    private const LONGEST = 54;

    public function __construct(
        Turning $turning,
        private readonly Machinery $machinery,
        private readonly MachineryFigures $figures,
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
        SwitchOptions::refuseUnknown($given, ['cron', 'consumer']);
        if ($scope->kind !== 'all') {
            throw Refusal::unprocessable('whole_shop_only', 'scope.kind', 'Cron and queues belong to the whole shop.');
        }
        $read = array_filter([
            'cron' => self::named('cron', $given['cron'] ?? [], array_keys($this->machinery->groups())),
            'consumer' => self::named('consumer', $given['consumer'] ?? [], array_keys($this->machinery->consumers())),
        ]);
        if ($read === []) {
            throw Refusal::badField('options', 'options: name at least one group as cron or one consumer, or * for all.');
        }
        return $read + SwitchOptions::later($given, 'expires_at', Instant::micros($this->clock->now()));
    }

    public function planSwitch(PlanFigures $figures, TargetScope $scope, array $options): ActionPlan
    {
        [$groups, $consumers] = $this->meant($options);
        $said = new Consequences();
        foreach ($groups as $group => $jobs) {
            $said->about('will', 'group_paused', ['group' => $group, 'n' => (string) count($jobs)]);
        }
        foreach (array_keys($consumers) as $consumer) {
            $said->about('will', 'consumer_paused', ['consumer' => $consumer]);
        }
        $said->willNot('shop_stays_open')->willNot('our_jobs_stay')->willNot('messages_stay')->willNot('nobody_signed_out');
        $said->breaks('jobs_missed', $this->figures->pendingJobs(array_merge([], ...array_values($groups))));
        $said->breaks('messages_wait', $this->figures->waitingMessages(array_values($consumers)));
        if (isset($groups['index'])) {
            $said->breaks('indexes_stand');
        }
        if (isset($groups['default'])) {
            $said->breaks('mails_by_cron');
        }
        if (isset($groups['consumers'])) {
            $said->breaks('consumers_not_started');
        }
        return new ActionPlan($figures, $said->staysOpen('jobs_running_now')->staysOpen('shell_jobs')->all());
    }

    public function committed(): void
    {
        parent::committed();
        $this->machinery->turned();
    }

    public function prove(ContainmentRun $run): array
    {
        [$groups, $consumers] = $this->meant($run->options);
        return $this->machinery->attempt(array_map(strval(...), array_keys($groups)), array_map(strval(...), array_keys($consumers)));
    }

    protected function targets(array $options): array
    {
        return [
            ...array_map(static fn (string $group): string => MachineryGate::CRON . $group, $options['cron'] ?? []),
            ...array_map(static fn (string $name): string => MachineryGate::CONSUMER . $name, $options['consumer'] ?? []),
        ];
    }

    /**
     * @param array<string, list<string>> $options
     * @return array{array<string, list<string>>, array<string, string>} jobs by group, queues by consumer
     */
    private function meant(array $options): array
    {
        $pick = static fn (string $option, string $kind): callable => static fn (string $name): bool => !in_array(
            $kind . $name,
            MachineryGate::OURS,
            true
        ) && (in_array($name, $options[$option] ?? [], true) || in_array(MachineryGate::ALL, $options[$option] ?? [], true));
        return [
            array_filter($this->machinery->groups(), $pick('cron', MachineryGate::CRON), ARRAY_FILTER_USE_KEY),
            array_filter($this->machinery->consumers(), $pick('consumer', MachineryGate::CONSUMER), ARRAY_FILTER_USE_KEY),
        ];
    }

    /**
     * @param list<string> $given
     * @param list<string> $known
     * @return list<string>
     */
    private static function named(string $option, array $given, array $known): array
    {
        $names = array_values(array_unique($given));
        sort($names);
        if (count($names) > self::MOST) {
            throw Refusal::badField('options', "options: at most fifty {$option} may be named; * stands for all.");
        }
        foreach ($names as $name) {
            if (in_array("{$option}:{$name}", MachineryGate::OURS, true)) {
                throw Refusal::unprocessable('own_machinery', 'options', 'The jobs of this module are never paused.');
            }
            if ($name !== MachineryGate::ALL && (!in_array($name, $known, true) || strlen($name) > self::LONGEST)) {
                throw Refusal::badField('options', "options: there is no such {$option} in this shop.");
            }
        }
        return $names;
    }
}
