<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Contain\Plan\PlanDrift;
use Vendor\LeakResponse\Core\Contain\Plan\PlanTable;
use Vendor\LeakResponse\Core\Contain\Run\RunTable;
use Vendor\LeakResponse\Core\Playbook\OpenAct;
use Vendor\LeakResponse\Core\Playbook\PlanPlaybook;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** What a request is about, read from the shop as it is now: nobody agrees to something that has moved on. */
class ReadSubject
{
    private const RIGHT = 'Vendor_LeakResponse::';

    public function __construct(
        private readonly PlanTable $plans,
        private readonly PlanDrift $drift,
        private readonly RunTable $runs,
        private readonly IncidentBook $incidents,
        private readonly Clock $clock,
    ) {
    }

    /** @throws Refusal */
    public function ofPlan(string $planHash): Subject
    {
        $plan = $this->plans->lock($planHash) ?? throw Refusal::notFound('plan_hash', 'There is no such plan: count again.');
        $body = $plan['body'];
        if ($plan['expiresAt'] < Instant::micros($this->clock->now())) {
            throw Refusal::conflict('plan_expired', 'plan_hash', 'The plan is older than fifteen minutes: count again.');
        }
        $isPlaybook = $body['action'] === PlanPlaybook::ACTION;
        if (!$isPlaybook && $this->drift->isOutdated($body)) {
            throw Refusal::conflict('plan_outdated', 'plan_hash', 'More than 5 % more people fall under this plan than were shown.');
        }
        $right = $isPlaybook ? OpenAct::RIGHT : self::RIGHT . 'contain_' . $body['action'];
        return new Subject($planHash, $body['action'], $body['incident'], '', [$right]);
    }

    /** @throws Refusal */
    public function ofRun(string $runId, int $version): Subject
    {
        $run = $this->runs->byId($runId) ?? throw Refusal::notFound('run_id', 'There is no such run.');
        self::checkVersion($run->version, $version);
        return new Subject(hash('sha256', "{$runId}:{$version}:undo"), $run->action, $run->incidentId, $runId, [
            self::RIGHT . 'contain_pause',
            self::RIGHT . 'contain_' . $run->action,
        ]);
    }

    /** @throws Refusal */
    public function ofIncident(int $incidentId, int $version): Subject
    {
        $row = $this->incidents->byId($incidentId) ?? throw Refusal::notFound('incident_id', 'There is no such incident.');
        self::checkVersion((int) $row['version'], $version);
        return new Subject(SetQuiet::boundTo($incidentId, $version), '', $incidentId, '', [self::RIGHT . 'incident_declare']);
    }

    /** Whether what was asked for is still what it was. @throws Refusal */
    public function checkStill(Approval $approval): void
    {
        $run = $approval->runId === '' ? null : $this->runs->byId($approval->runId);
        $now = match ($approval->verb) {
            'start' => $this->ofPlan($approval->subject)->hash,
            'undo' => hash('sha256', "{$approval->runId}:{$run?->version}:undo"),
            default => SetQuiet::boundTo(
                $approval->incidentId,
                (int) ($this->incidents->byId($approval->incidentId)['version'] ?? 0)
            ),
        };
        if (!hash_equals($approval->subject, $now)) {
            throw Refusal::conflict('approval_void', 'approval_id', 'What was asked for has changed since: it has to be asked for again.');
        }
    }

    private static function checkVersion(int $now, int $given): void
    {
        if ($now !== $given) {
            throw Refusal::conflict('version_conflict', 'version', 'It has changed since you read it.', ['version' => (string) $now]);
        }
    }
}
