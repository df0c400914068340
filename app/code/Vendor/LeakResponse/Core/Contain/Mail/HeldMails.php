<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Mail;

use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Identifiers;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Secrets;

/**
 * Mails that wait, in the order in which the shop wrote them. Addresses, subject and body are sealed under a key that is not in
 * the database; what was sent or dropped keeps its row and loses its content.
 */
class HeldMails
{
    public const KEPT = 'kept';
    /** Taken out to be sent: once, whatever happens then. */
    public const SENDING = 'sending';
    public const SENT = 'sent';
    /** Nobody knows whether it left. It is not sent again by itself. */
    public const UNSURE = 'unsure';
    public const DROPPED = 'dropped';

    public function __construct(
        private readonly Connection $connection,
        private readonly Secrets $secrets,
        private readonly Clock $clock,
        private readonly Identifiers $identifiers,
    ) {
    }

    public function keep(string $template, int $recipients, string $content): void
    {
        $now = $this->now();
        $nonce = $this->identifiers->bytes(SODIUM_CRYPTO_SECRETBOX_NONCEBYTES);
        $this->connection->execute(
            "INSERT INTO {$this->name()} (kept_at, state, template, recipients, changed_at, sealed) VALUES (?, ?, ?, ?, ?, ?)",
            [
                $now,
                self::KEPT,
                substr((string) preg_replace('/[^\x21-\x7E]/', '?', $template), 0, 128),
                $recipients,
                $now,
                $nonce . sodium_crypto_secretbox($content, $nonce, $this->secrets->secret('mail')),
            ]
        );
    }

    /** @return int|null the oldest that waits, now taken out: a second call never gives the same one */
    public function take(): ?int
    {
        return $this->connection->transaction(function (): ?int {
            $rows = $this->connection->fetchAll(
                "SELECT id FROM {$this->name()} WHERE state = ? ORDER BY id LIMIT 1 FOR UPDATE",
                [self::KEPT]
            );
            $id = isset($rows[0]) ? (int) $rows[0]['id'] : null;
            if ($id !== null) {
                $this->change($id, self::KEPT, self::SENDING);
            }
            return $id;
        });
    }

    /** @return string|null null when it was changed or its key is lost */
    public function content(int $id): ?string
    {
        $rows = $this->connection->fetchAll("SELECT sealed FROM {$this->name()} WHERE id = ?", [$id]);
        $sealed = (string) ($rows[0]['sealed'] ?? '');
        $length = SODIUM_CRYPTO_SECRETBOX_NONCEBYTES;
        $text = strlen($sealed) <= $length ? false : sodium_crypto_secretbox_open(
            substr($sealed, $length),
            substr($sealed, 0, $length),
            $this->secrets->secret('mail')
        );
        return $text === false ? null : $text;
    }

    public function settle(int $id, string $state): void
    {
        $this->change($id, self::SENDING, $state);
    }

    /** @return int mails whose sender stopped in the middle: from now on unsure */
    public function settleLost(int $olderThanSeconds): int
    {
        return $this->connection->execute(
            "UPDATE {$this->name()} SET state = ?, changed_at = ? WHERE state = ? AND changed_at < ?",
            [self::UNSURE, $this->now(), self::SENDING, $this->now() - $olderThanSeconds * 1000000]
        );
    }

    /**
     * @param list<int> $ids
     * @return list<int> those that waited or were unsure and are gone now
     */
    public function drop(array $ids): array
    {
        $gone = [];
        foreach ($ids as $id) {
            if ($this->change($id, self::KEPT, self::DROPPED) + $this->change($id, self::UNSURE, self::DROPPED) > 0) {
                $gone[] = $id;
            }
        }
        return $gone;
    }

    /** @return array<string, int> by state */
    public function counts(): array
    {
        $counts = [];
        foreach ($this->connection->fetchAll("SELECT state, COUNT(*) AS n FROM {$this->name()} GROUP BY state") as $row) {
            $counts[(string) $row['state']] = (int) $row['n'];
        }
        return $counts;
    }

    /** @return list<HeldMailView> those that wait or are unsure, the oldest first */
    public function after(int $id, int $limit): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT id, kept_at, state, template, recipients FROM {$this->name()}"
            . ' WHERE id > ? AND state IN (?, ?, ?) ORDER BY id LIMIT ' . $limit,
            [$id, self::KEPT, self::SENDING, self::UNSURE]
        );
        return array_map(static fn (array $row): HeldMailView => new HeldMailView(
            (string) $row['id'],
            Instant::text((int) $row['kept_at']),
            (string) $row['state'],
            (string) $row['template'],
            (int) $row['recipients']
        ), $rows);
    }

    /** Takes mails of the proof away: they were never meant for anybody. */
    public function forget(string $template): int
    {
        return $this->connection->execute("DELETE FROM {$this->name()} WHERE template = ?", [$template]);
    }

    /** @return int rows changed */
    private function change(int $id, string $from, string $to): int
    {
        $isOver = $to === self::SENT || $to === self::DROPPED;
        return $this->connection->execute(
            "UPDATE {$this->name()} SET state = ?, changed_at = ?" . ($isOver ? ", sealed = ''" : '') . ' WHERE id = ? AND state = ?',
            [$to, $this->now(), $id, $from]
        );
    }

    private function now(): int
    {
        return Instant::micros($this->clock->now());
    }

    private function name(): string
    {
        return $this->connection->table('leakresponse_contain_mail');
    }
}
