<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** What going on and stopping have in common: right, version, proof, one transaction with the fact. */
class ChangePlaybook
{
    public function __construct(
        private readonly Connection $connection,
        private readonly RunBook $runs,
        private readonly ProofPolicy $proof,
        private readonly CurrentActor $actor,
    ) {
    }

    /**
     * @param string $verb go-on, leave-out or stop: a step-up is bound to SHA-256 of `<run id>:<version>:<verb>`
     * @param callable(PlaybookRun, Actor): array<string, scalar|null> $change checks the state, returns columns
     * @throws Refusal
     */
    public function change(string $runId, int $version, string $verb, ?string $stepUp, callable $change): void
    {
        $actor = $this->allowed();
        $this->connection->transaction(function () use ($actor, $runId, $version, $verb, $stepUp, $change): void {
            $run = $this->runs->byId($runId, true) ?? throw Refusal::notFound('run_id', 'There is no such run.');
            self::checkVersion($run, $version);
            $this->proof->allowChange($actor, hash('sha256', "{$runId}:{$version}:{$verb}"), $stepUp);
            $this->runs->change($runId, $change($run, $actor) + ['version' => $run->version + 1]);
        });
    }

    /**
     * Every playbook under way, in one transaction with one proof.
     *
     * @param string $boundTo what a step-up is bound to, before hashing
     * @param callable(PlaybookRun, Actor): array<string, scalar|null> $change
     * @param list<string>|null $only ids of the runs that are meant; null for all
     * @param callable(Actor): void|null $also what the same proof allows besides
     * @return list<string> ids of the runs that were changed
     * @throws Refusal
     */
    public function changeAll(string $boundTo, ?string $stepUp, callable $change, ?array $only = null, ?callable $also = null): array
    {
        $actor = $this->allowed();
        return $this->connection->transaction(function () use ($actor, $boundTo, $stepUp, $change, $only, $also): array {
            $this->proof->allowChange($actor, hash('sha256', $boundTo), $stepUp);
            if ($also !== null) {
                $also($actor);
            }
            $changed = [];
            $open = $this->runs->open();
            foreach ($only === null ? $open : array_values(array_intersect($open, $only)) as $runId) {
                $run = $this->untampered($runId);
                if ($run !== null && $run->isOpen()) {
                    $this->runs->change($runId, $change($run, $actor) + ['version' => $run->version + 1]);
                    $changed[] = $runId;
                }
            }
            return $changed;
        });
    }

    /** A row that was changed by SQL runs nothing, and must not keep the others from being stopped. */
    private function untampered(string $runId): ?PlaybookRun
    {
        try {
            return $this->runs->byId($runId, true);
        } catch (Refusal) {
            return null;
        }
    }

    private function allowed(): Actor
    {
        $actor = $this->actor->current();
        if (!$actor->may(OpenAct::RIGHT)) {
            throw Refusal::forbidden('not_allowed', 'You may look at playbooks, but not change their course.');
        }
        $this->proof->allowWriting($actor);
        return $actor;
    }

    private static function checkVersion(PlaybookRun $run, int $version): void
    {
        if ($run->version !== $version) {
            throw Refusal::conflict('version_conflict', 'version', 'The run has changed since you read it.', [
                'version' => (string) $run->version,
                'state' => $run->state,
            ]);
        }
    }
}
