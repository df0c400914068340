<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Vendor\LeakResponse\Core\Approve\HardActs;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** What pausing, resuming and undoing have in common: version, proof, one transaction with the fact. */
class ChangeRun
{
    public function __construct(
        private readonly Connection $connection,
        private readonly RunTable $runs,
        private readonly ProofPolicy $proof,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
        private readonly HardActs $hard,
    ) {
    }

    /**
     * @param string $verb pause, resume or undo: a step-up is bound to SHA-256 of `<run id>:<version>:<verb>`
     * @param callable(ContainmentRun): array<string, scalar|null> $change checks the state, returns columns
     * @param array<string, mixed> $data more for the ledger
     * @throws Refusal
     */
    public function change(
        string $runId,
        int $version,
        string $verb,
        ?string $stepUp,
        callable $change,
        array $data = []
    ): void {
        $actor = $this->actor->current();
        if (!$actor->may('Vendor_LeakResponse::contain_pause')) {
            throw Refusal::forbidden('not_allowed', 'You may look at this run, but not change it.');
        }
        $this->proof->allowWriting($actor);
        $this->connection->transaction(
            function () use ($actor, $runId, $version, $verb, $stepUp, $change, $data): void {
                $run = $this->runs->byId($runId, true) ?? throw Refusal::notFound('run_id', 'There is no such run.');
                $columns = $change($run);
                self::checkVersion($run, $version);
                $boundTo = hash('sha256', "{$runId}:{$version}:{$verb}");
                if ($verb === 'undo') {
                    $this->hard->allowLift($actor, $run, $boundTo);
                }
                $this->proof->allowChange($actor, $boundTo, $stepUp);
                $this->runs->change($runId, [...$columns, 'version' => $run->version + 1]);
                $this->note($actor, $run, $verb, $data);
            }
        );
    }

    private static function checkVersion(ContainmentRun $run, int $version): void
    {
        if ($run->version !== $version) {
            throw Refusal::conflict('version_conflict', 'version', 'The run has changed since you read it.', [
                'version' => (string) $run->version,
                'state' => $run->state,
            ]);
        }
    }

    /** @param array<string, mixed> $data */
    private function note(Actor $actor, ContainmentRun $run, string $verb, array $data): void
    {
        $fact = ['pause' => 'paused', 'resume' => 'resumed', 'undo' => 'undone'][$verb] ?? $verb;
        $this->recorder->record("containment_action.{$fact}", $actor, [...$run->facts(), 'phase' => $run->phase, ...$data]);
    }
}
