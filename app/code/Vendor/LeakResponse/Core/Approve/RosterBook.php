<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * The roster in the database and in the file beside it: of the genuine ones the later counts, because only the shell makes
 * a later one. Each change is a row of its own; none is written over.
 */
class RosterBook
{
    /** Forged rows with high numbers do not hide the genuine one behind them. */
    private const LOOKED_THROUGH = 200;

    private ?Roster $known = null;

    public function __construct(
        private readonly Connection $connection,
        private readonly RosterFile $file,
        private readonly ApprovalSeal $seal,
        private readonly Clock $clock,
    ) {
    }

    /** Read once a request. */
    public function read(): Roster
    {
        return $this->known ??= $this->later($this->inDatabase(), $this->inFile()) ?? new Roster();
    }

    public function forget(): void
    {
        $this->known = null;
    }

    /** In the caller's transaction; `mirror` comes after its commit. */
    public function keep(Roster $roster): Roster
    {
        $next = $roster->with(['number' => $this->read()->number + 1]);
        $body = CanonicalJson::encode($next->toArray());
        $added = $this->connection->execute(
            "INSERT IGNORE INTO {$this->table()} (number, body, changed_at, mac) VALUES (?, ?, ?, ?)",
            [$next->number, $body, Instant::micros($this->clock->now()), $this->seal->mac('roster', ['body' => $body])]
        );
        if ($added !== 1) {
            throw Refusal::conflict('roster_changed', '', 'Somebody changed the roster at the same time: look again.');
        }
        return $this->known = $next;
    }

    /**
     * Copies what counts into both places.
     *
     * @return bool false when the file cannot be written
     */
    public function mirror(): bool
    {
        $this->forget();
        $roster = $this->read();
        if ($roster->number === 0) {
            return true;
        }
        $body = CanonicalJson::encode($roster->toArray());
        $mac = $this->seal->mac('roster', ['body' => $body]);
        if ($this->inDatabase()?->number !== $roster->number) {
            $this->connection->execute(
                "INSERT INTO {$this->table()} (number, body, changed_at, mac) VALUES (?, ?, ?, ?)"
                . ' ON DUPLICATE KEY UPDATE body = VALUES(body), mac = VALUES(mac)',
                [$roster->number, $body, Instant::micros($this->clock->now()), $mac]
            );
        }
        return $this->inFile()?->number === $roster->number || $this->file->keep($body, $mac);
    }

    /** @throws UnableToReachDatabase */
    public function inDatabase(): ?Roster
    {
        try {
            $rows = $this->connection->fetchAll(
                "SELECT number, body, mac FROM {$this->table()} ORDER BY number DESC LIMIT " . self::LOOKED_THROUGH
            );
        } catch (UnableToReachDatabase $error) {
            // Without the database the file says who responds; without both nobody is asked for anything.
            return $this->inFile() ?? throw $error;
        }
        foreach ($rows as $row) {
            $roster = $this->opened((string) $row['body'], (string) $row['mac']);
            if ($roster !== null) {
                return $roster;
            }
        }
        return null;
    }

    public function inFile(): ?Roster
    {
        $kept = $this->file->read();
        return $kept === null ? null : $this->opened($kept[0], $kept[1]);
    }

    /** @return int rows that the shell did not write */
    public function forged(): int
    {
        $rows = $this->connection->fetchAll("SELECT body, mac FROM {$this->table()} ORDER BY number DESC LIMIT " . self::LOOKED_THROUGH);
        return count(array_filter(
            $rows,
            fn (array $row): bool => $this->opened((string) $row['body'], (string) $row['mac']) === null
        ));
    }

    private function later(?Roster $one, ?Roster $other): ?Roster
    {
        return ($one->number ?? 0) >= ($other->number ?? 0) ? $one ?? $other : $other;
    }

    private function opened(string $body, string $mac): ?Roster
    {
        $kept = $this->seal->isGenuine('roster', ['body' => $body], $mac) ? json_decode($body, true, 8) : null;
        return is_array($kept) ? Roster::fromArray($kept) : null;
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_approve_roster');
    }
}
