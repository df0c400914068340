<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Record\Inbox\FactFields;
use Vendor\LeakResponse\Core\Record\Tree\MerkleTree;
use Vendor\LeakResponse\Core\Record\Tree\TreeEdge;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Test\Support\FixedClock;
use Vendor\LeakResponse\Test\Support\TestConnection;
use Vendor\LeakResponse\Test\Support\TestDatabase;

/** A ledger in a database and a key folder of its own. */
abstract class LedgerTestCase extends TestCase
{
    protected TestConnection $connection;
    protected string $folder;
    protected FixedClock $clock;
    protected LedgerKit $ledger;
    protected Actor $admin;

    protected function setUp(): void
    {
        $this->connection = TestDatabase::fresh($this->prefix());
        $this->folder = LedgerKit::folder();
        $this->clock = new FixedClock();
        $this->ledger = new LedgerKit($this->connection, $this->folder, $this->clock);
        $this->admin = new Actor('admin', '3', 'session', 'panel', [], '', '', 'Ann Lee');
    }

    protected function tearDown(): void
    {
        LedgerKit::remove($this->folder);
    }

    protected function prefix(): ?string
    {
        return null;
    }

    protected function record(int $facts, string $type = 'containment_action.swept'): void
    {
        for ($i = 0; $i < $facts; $i++) {
            $this->ledger->recorder->note($type, $this->admin, ['incident' => 12, 'chunk' => $i]);
        }
        $this->ledger->recorder->flush();
    }

    /** @return list<string> all sealed entries, verbatim */
    protected function entries(): array
    {
        $size = $this->ledger->tables->head()->size ?? 0;
        $entries = [];
        while (count($entries) < $size) {
            array_push($entries, ...$this->ledger->reader->entries(count($entries), 1000, $size));
        }
        return $entries;
    }

    /** @return list<string> names of the sealed facts in order */
    protected function types(): array
    {
        return array_map(static fn (string $bytes): string => FactFields::of($bytes)->type, $this->entries());
    }

    /** @return list<array<string, mixed>> sealed facts of a name, decoded */
    protected function facts(string $type): array
    {
        $facts = array_map(static fn (string $bytes): array => (array) json_decode($bytes, true), $this->entries());
        return array_values(array_filter($facts, static fn (array $fact): bool => ($fact['type'] ?? null) === $type));
    }

    /** The stored tree, rebuilt from the entries: head, checkpoint, copy of it and projection say the same. */
    protected function assertLedgerIsSound(): void
    {
        $head = $this->ledger->tables->head();
        self::assertNotNull($head);
        $edge = new TreeEdge(0, []);
        $edge->append(array_map(MerkleTree::leaf(...), $this->entries()));
        self::assertSame(bin2hex($edge->root()), bin2hex($head->root));
        self::assertSame(bin2hex($edge->root()), bin2hex($this->ledger->reader->root($head->size)));
        $signed = $this->ledger->key->open((string) $head->checkpoint);
        self::assertSame([$head->origin, $head->size, $head->root], [$signed->origin, $signed->size, $signed->root]);
        self::assertStringEqualsFile($this->folder . '/checkpoint', (string) $head->checkpoint);
        self::assertSame($head->size, $this->ledger->projection->size());
        $this->assertNoFactIsSealedTwice();
        $this->assertWritersHaveNoHole();
    }

    private function assertNoFactIsSealedTwice(): void
    {
        $ids = array_map(static fn (string $bytes): string => bin2hex(FactFields::of($bytes)->id), $this->entries());
        self::assertSame(array_values(array_unique($ids)), $ids);
    }

    private function assertWritersHaveNoHole(): void
    {
        $last = [];
        foreach ($this->entries() as $bytes) {
            $fact = json_decode($bytes, true);
            [$n, $prev] = $last[$fact['writer']] ?? [0, str_repeat('0', 64)];
            self::assertSame([(string) ($n + 1), $prev], [$fact['n'], $fact['prev']], $fact['type']);
            $last[$fact['writer']] = [$n + 1, hash('sha256', $bytes)];
        }
    }
}
