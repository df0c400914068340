<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook\Automatic;

use Vendor\LeakResponse\Api\Data\AutomaticInterface;
use Vendor\LeakResponse\Api\StopAutomaticInterface;
use Vendor\LeakResponse\Core\Contain\Run\ReasonCheck;
use Vendor\LeakResponse\Core\Playbook\ChangePlaybook;
use Vendor\LeakResponse\Core\Playbook\MoveOn;
use Vendor\LeakResponse\Core\Playbook\PlaybookRun;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Connection;

/** The global stop: nothing starts by itself any more, and what did begins no further step. Only the shell lifts it. */
class StopAutomatic implements StopAutomaticInterface
{
    private const BOUND_TO = '00000000-0000-0000-0000-000000000000:0:stop-automatic';

    public function __construct(
        private readonly Connection $connection,
        private readonly SettingsBook $settings,
        private readonly FindingBook $findings,
        private readonly ChangePlaybook $change,
        private readonly MoveOn $moves,
        private readonly Recorder $recorder,
        private readonly GetAutomatic $view,
    ) {
    }

    public function execute(string $reason, ?string $stepUp = null): AutomaticInterface
    {
        $reason = ReasonCheck::check($reason);
        $this->connection->transaction(function () use ($reason, $stepUp): void {
            $now = $this->settings->read(true);
            $this->change->changeAll(
                self::BOUND_TO,
                $stepUp,
                fn (PlaybookRun $run, Actor $actor): array => $this->moves->stopped($run, $actor, $reason),
                $this->findings->runs(),
                function (Actor $actor) use ($now, $reason): void {
                    $this->settings->write(new AutomaticSettings(AutomaticSettings::STOPPED, $now->starter, $now->rules));
                    $this->recorder->record('automatic.stopped', $actor, ['reason' => $reason]);
                }
            );
        });
        return $this->view->execute();
    }
}
