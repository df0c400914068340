<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Inbox;

use InvalidArgumentException;
use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Identifiers;
use stdClass;

/**
 * The facts of one process, numbered and chained over their exact bytes: a fact taken out of the middle leaves a hole.
 *
 * A fact written in a transaction that is rolled back never was. So the last links stay undecided, and the chain can go back
 * to the last one that is really there.
 */
class WriterChain
{
    /** So that 256 of them with their lengths fit a MEDIUMBLOB; the format would allow 65,535. */
    public const MAX_BYTES = 65530;
    private const UNDECIDED = 256;
    private const FIRST = '0000000000000000000000000000000000000000000000000000000000000000';

    private ?string $writer = null;
    private int $n = 0;
    private string $prev = self::FIRST;

    /** @var list<array{id: string, n: int, prev: string}> oldest first; n and prev as they were before the fact */
    private array $undecided = [];

    public function __construct(private readonly Identifiers $identifiers)
    {
    }

    /**
     * Makes the next fact and takes it into the chain; `undo` takes it back when it could not be written.
     *
     * @param array<mixed> $data `incident` and `run` in it become fields of the fact
     * @param string $at UTC with microseconds
     * @throws InvalidArgumentException when the data have no canonical form
     * @throws UnableToRecord when it is too long
     */
    public function next(string $type, Actor $actor, array $data, string $at): Fact
    {
        $id = $this->identifiers->uuid();
        $fields = array_filter([
            'incident' => is_int($data['incident'] ?? null) ? $data['incident'] : null,
            'run' => is_string($data['run'] ?? null) ? $data['run'] : null,
        ], static fn (int|string|null $value): bool => $value !== null);
        $data = array_diff_key($data, $fields);
        $bytes = CanonicalJson::encode($fields + [
            'v' => 1,
            'id' => $id,
            'type' => $type,
            'at' => $at,
            'actor' => ['id' => $actor->id(), 'kind' => $actor->kind(), 'by' => $actor->learntBy(), 'key' => $actor->keyId()],
            'door' => $actor->door(),
            'writer' => $this->writer(),
            'n' => (string) ($this->n + 1),
            'prev' => $this->prev,
            'data' => $data === [] ? new stdClass() : $data,
        ]);
        if (strlen($bytes) > self::MAX_BYTES) {
            throw UnableToRecord::becauseTheEntryIsTooLong($type);
        }
        $fact = new Fact(self::binary($id), self::binary($this->writer()), $this->n + 1, $bytes);
        $this->take($fact);
        return $fact;
    }

    /** The last facts were not written. */
    public function undo(int $facts): void
    {
        for (; $facts > 0 && $this->undecided !== []; $facts--) {
            ['n' => $this->n, 'prev' => $this->prev] = array_pop($this->undecided);
        }
    }

    /** @return list<string> ids of the undecided facts, newest first */
    public function undecided(): array
    {
        return array_reverse(array_column($this->undecided, 'id'));
    }

    /** Nobody knows where the chain ends: what follows begins another, under another writer. */
    public function restart(): void
    {
        $this->writer = null;
        $this->n = 0;
        $this->prev = self::FIRST;
        $this->undecided = [];
    }

    private function take(Fact $fact): void
    {
        $this->undecided[] = ['id' => $fact->id, 'n' => $this->n, 'prev' => $this->prev];
        if (count($this->undecided) > 2 * self::UNDECIDED) {
            $this->undecided = array_slice($this->undecided, -self::UNDECIDED);
        }
        $this->n = $fact->n;
        $this->prev = hash('sha256', $fact->bytes);
    }

    private static function binary(string $hex): string
    {
        return (string) hex2bin(str_replace('-', '', $hex));
    }

    private function writer(): string
    {
        return $this->writer ??= bin2hex($this->identifiers->bytes(16));
    }
}
