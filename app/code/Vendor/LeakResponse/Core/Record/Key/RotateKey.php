<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Key;

use Vendor\LeakResponse\Core\Record\Inbox\WriterChain;
use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Record\Tree\AppendEntries;
use Vendor\LeakResponse\Core\Record\Tree\LedgerHead;
use Vendor\LeakResponse\Core\Record\Tree\LedgerTables;
use Vendor\LeakResponse\Core\Record\Tree\SignedNote;
use Vendor\LeakResponse\Core\Record\Tree\Tile;
use Vendor\LeakResponse\Core\Record\Tree\UnableToSeal;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Identifiers;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * Hands the ledger from key to key: each hour where the key lies in the key folder, and whenever another signer is configured.
 *
 * The order makes one key usable at any moment, and never two. The new seed is on the disk; the entry that names it, signed by the
 * old key, is committed: from here on only the new key counts; the chain beside the keys is kept; the old seed is overwritten.
 * Whoever leads next finishes what was begun, before anything else is sealed.
 */
class RotateKey
{
    private const SECONDS = 3600;

    public function __construct(
        private readonly Connection $connection,
        private readonly LedgerTables $tables,
        private readonly AppendEntries $entries,
        private readonly LedgerSigners $signers,
        private readonly Identifiers $identifiers,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @return LedgerHead the head after it
     * @throws UnableToSeal
     * @throws UnableToReadLedger
     */
    public function settle(LedgerHead $head): LedgerHead
    {
        return $this->signers->files->locked(function () use ($head): LedgerHead {
            $history = $this->finished($head, $this->history($head));
            $now = $this->clock->now()->getTimestamp();
            $next = $this->signers->successor($history, abs($now - $history->since) >= self::SECONDS);
            return $next === null ? $head : $this->handOver($head, $history, $next);
        });
    }

    /** A ledger that was just begun, or by a version that kept no chain, names its first key in its first entry. */
    private function history(LedgerHead $head): KeyHistory
    {
        $history = $this->signers->history();
        if ($history === null || $history->origin !== $head->origin) {
            $fact = json_decode($this->tables->first($head->size), true);
            $data = is_array($fact) && is_array($fact['data'] ?? null) ? $fact['data'] : [];
            $vkey = is_string($data['vkey'] ?? null) ? $data['vkey'] : '';
            $signer = $this->signers->holderOf($vkey, $head->origin);
            $history = KeyHistory::begin($head->origin, $signer, $this->clock->now()->getTimestamp());
            $this->signers->keep($history);
        }
        return $history;
    }

    /** What a process that died left undone. Nothing is sealed between the entry and this, so it can only be the last. */
    private function finished(LedgerHead $head, KeyHistory $history): KeyHistory
    {
        $last = $head->size - 1;
        $bundle = $last < 0 ? [] : $this->tables->bundle(intdiv($last, Tile::WIDTH), $head->size);
        $note = KeyStatement::noteIn($bundle === [] ? '' : $bundle[count($bundle) - 1]);
        $next = $note === null ? null : $history->accepts($note, $last);
        if ($next !== null) {
            $history = $history->followedBy($next, $this->clock->now()->getTimestamp());
            $this->signers->keep($history);
        }
        $this->signers->settle($history);
        return $history;
    }

    private function handOver(LedgerHead $head, KeyHistory $history, Signer $next): LedgerHead
    {
        $old = $this->signers->current($history);
        $vkey = SignedNote::verifierKey($head->origin, $next->publicKey());
        $statement = new KeyStatement($head->origin, $history->generation + 1, $head->size, $head->root, $next->custody(), $vkey);
        $note = SignedNote::assemble($statement->text(), $head->origin, $old->publicKey(), $old->sign($statement->text()));
        // A writer of its own: facts of this process that still wait have numbers before it.
        $fact = (new WriterChain($this->identifiers))->next(
            KeyStatement::TYPE,
            new Actor('system', 'sequencer', 'job', 'cron'),
            ['custody' => $next->custody(), 'generation' => (string) $statement->generation, 'note' => $note],
            Instant::text(Instant::micros($this->clock->now()))
        );
        $after = $this->connection->transaction(fn (): LedgerHead => $this->entries->append($head, [$fact]));
        $history = $history->followedBy($statement, $this->clock->now()->getTimestamp());
        $this->signers->keep($history);
        $this->signers->settle($history);
        return $after;
    }
}
