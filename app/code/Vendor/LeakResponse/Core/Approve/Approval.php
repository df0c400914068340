<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Shared\Actor;

/** A request for the consent of another person, as its row stands. Instants are microseconds since 1970, 0 for never. */
class Approval
{
    public const WAITING = 'waiting';
    public const APPROVED = 'approved';
    public const DECLINED = 'declined';
    public const WITHDRAWN = 'withdrawn';
    public const USED = 'used';
    /** One person alone, by recovery code: good once the delay is over and nobody stopped it. */
    public const DELAYED = 'delayed';
    public const STOPPED = 'stopped';

    public function __construct(
        public readonly string $id,
        /** SHA-256 of what is asked for, hex: a plan's hash, or that of `<run id>:<version>:undo` */
        public readonly string $subject,
        /** start, playbook, undo or unquiet */
        public readonly string $verb,
        public readonly string $action,
        public readonly int $incidentId,
        public readonly string $runId,
        public readonly string $reason,
        public readonly Actor $requester,
        public readonly int $requestedAt,
        public readonly int $expiresAt,
        public readonly int $dueAt,
        public readonly string $state,
        public readonly ?Actor $decider,
        public readonly int $decidedAt,
        public readonly string $stopHash,
        public readonly int $version,
    ) {
    }

    /** @param array<string, mixed> $changes constructor arguments by name */
    public function with(array $changes): self
    {
        /** @phpstan-ignore argument.type */
        return new self(...[...get_object_vars($this), 'version' => $this->version + 1, ...$changes]);
    }

    public function isOpen(int $now): bool
    {
        return in_array($this->state, [self::WAITING, self::APPROVED, self::DELAYED], true) && $this->expiresAt > $now;
    }

    /** What the step-up of a decision is bound to, hex: this request as it was shown, and the answer. */
    public function boundTo(string $decision): string
    {
        return hash('sha256', "{$this->id}:{$this->version}:{$decision}:{$this->subject}");
    }

    /** @return array{incident: int, run?: string, approval: string, verb: string, action: string, subject: string} head of every fact */
    public function facts(): array
    {
        return [
            'incident' => $this->incidentId,
            ...($this->runId === '' ? [] : ['run' => $this->runId]),
            'approval' => $this->id,
            'verb' => $this->verb,
            'action' => $this->action,
            'subject' => $this->subject,
        ];
    }
}
