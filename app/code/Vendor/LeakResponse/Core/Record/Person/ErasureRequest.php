<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Person;

/** A request to erase a person. It knows the pseudonyms and nothing else of them. Instants are microseconds, 0 for never. */
class ErasureRequest
{
    public const PROPOSED = 'proposed';
    public const ASKED = 'asked';
    public const WITHDRAWN = 'withdrawn';
    public const DONE = 'done';

    public const REQUEST = 'request';
    public const ACCOUNT_DELETED = 'account_deleted';

    /** @param list<string> $pseudonyms 32 hex digits each */
    public function __construct(
        public readonly string $id,
        public readonly string $state,
        public readonly string $source,
        public readonly array $pseudonyms,
        public readonly string $reason,
        public readonly string $askedBy,
        public readonly int $askedAt,
        public readonly int $dueAt,
        public readonly int $endedAt = 0,
    ) {
    }

    public function turned(string $state, int $dueAt, int $endedAt): self
    {
        return new self(
            $this->id,
            $state,
            $this->source,
            $this->pseudonyms,
            $this->reason,
            $this->askedBy,
            $this->askedAt,
            $dueAt,
            $endedAt
        );
    }

    public function isOpen(): bool
    {
        return in_array($this->state, [self::PROPOSED, self::ASKED], true);
    }

    /** @return list<string|int> all that its MAC covers */
    public function fields(): array
    {
        return [
            $this->id,
            $this->state,
            $this->source,
            json_encode($this->pseudonyms, JSON_THROW_ON_ERROR),
            json_encode($this->reason, JSON_THROW_ON_ERROR),
            $this->askedBy,
            $this->askedAt,
            $this->dueAt,
            $this->endedAt,
        ];
    }
}
