<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Core\Record\Inbox\FactFields;
use Vendor\LeakResponse\Core\Record\Read\LedgerReader;
use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Record\Tree\Projection;
use Vendor\LeakResponse\Core\Shared\Connection;

/**
 * Which manifest of a node the ledger names last. Read from the sealed bytes and from what waits to be sealed: the tables that only
 * help searching are used to find the place, never believed.
 */
class RecordedManifest
{
    public const FACT = 'integrity.manifest_made';
    private const WAITING = 2000;
    private const LOOKED_AT = 40;

    public function __construct(
        private readonly Connection $connection,
        private readonly LedgerReader $ledger,
        private readonly Projection $projection,
    ) {
    }

    /** @return string hash, hex; '' when the ledger names none */
    public function hash(string $node): string
    {
        $newest = ['', 0];
        // In the order that facts travel: one that moves on in between is seen twice, not missed.
        foreach ([$this->waiting(), $this->justSealed(), $this->sealed()] as $facts) {
            foreach ($facts as $bytes) {
                $newest = self::later($newest, FactFields::of($bytes), $node);
            }
        }
        return $newest[0];
    }

    /**
     * @param array{string, int} $newest hash and time
     * @return array{string, int}
     */
    private static function later(array $newest, FactFields $fact, string $node): array
    {
        $hash = $fact->data['manifest'] ?? '';
        $isOurs = $fact->type === self::FACT && ($fact->data['node'] ?? '') === $node;
        return $isOurs && is_string($hash) && $fact->at > $newest[1] ? [$hash, $fact->at] : $newest;
    }

    /** @return list<string> */
    private function waiting(): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT bytes FROM {$this->connection->table('leakresponse_record_inbox')} WHERE INSTR(bytes, ?) > 0"
            . ' ORDER BY id DESC LIMIT ' . self::LOOKED_AT,
            ['"type":"' . self::FACT . '"']
        );
        return array_map(static fn (array $row): string => (string) $row['bytes'], $rows);
    }

    /** @return list<string> entries that the projection has not reached */
    private function justSealed(): array
    {
        return $this->ledger->entries($this->projection->size(), self::WAITING, $this->ledger->head()->size ?? 0);
    }

    /** @return list<string> */
    private function sealed(): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT entry_index FROM {$this->connection->table('leakresponse_record_entry')}"
            . ' WHERE type >= ? AND type <= ? ORDER BY type DESC, at DESC LIMIT ' . self::LOOKED_AT,
            [self::FACT, self::FACT]
        );
        $size = $this->ledger->head()->size ?? 0;
        $bytes = [];
        foreach ($rows as $row) {
            try {
                array_push($bytes, ...$this->ledger->entries((int) $row['entry_index'], 1, $size));
            } catch (UnableToReadLedger) {
                // An old entry whose contents were pruned says nothing any more.
                continue;
            }
        }
        return $bytes;
    }
}
