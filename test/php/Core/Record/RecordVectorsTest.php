<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Record;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Record\Inbox\WriterChain;
use Vendor\LeakResponse\Core\Record\Tree\Checkpoint;
use Vendor\LeakResponse\Core\Record\Tree\EntryBundle;
use Vendor\LeakResponse\Core\Record\Tree\MerkleTree;
use Vendor\LeakResponse\Core\Record\Tree\SignedNote;
use Vendor\LeakResponse\Core\Record\Tree\Tile;
use Vendor\LeakResponse\Core\Record\Tree\TreeEdge;
use Vendor\LeakResponse\Core\Shared\Actor;

/** The vectors that the TypeScript verifier reads too. */
class RecordVectorsTest extends TestCase
{
    public function testEntriesHaveTheLeafHashesOfTheVectors(): void
    {
        $tree = self::vectors('tree');
        self::assertCount(8, $tree['entries']);
        $hashes = array_map(static fn (string $entry): string => bin2hex(MerkleTree::leaf($entry)), $tree['entries']);
        self::assertSame($tree['leafHashes'], $hashes);
    }

    public function testTheTreeOfTheVectorsHasTheirRoots(): void
    {
        $export = self::vectors('export');
        $bundle = base64_decode($export['files']['tile/entries/000.p/10'], true);
        $entries = EntryBundle::entries((string) $bundle, 0, 10);
        $known = array_column(self::vectors('tree')['roots'], 'root', 'size');
        foreach (range(0, 9) as $size) {
            $edge = new TreeEdge(0, []);
            $edge->append(array_map(MerkleTree::leaf(...), array_slice($entries, 0, $size)));
            self::assertSame($known[$size], bin2hex($edge->root()), "size {$size}");
        }
    }

    public function testACheckpointIsSignedByteForByteAsInTheVectors(): void
    {
        $note = self::vectors('note');
        $pair = sodium_crypto_sign_seed_keypair((string) hex2bin($note['seed']));
        $checkpoint = new Checkpoint($note['origin'], $note['size'], (string) hex2bin($note['root']));
        self::assertSame(
            $note['note'],
            SignedNote::sign($checkpoint->text(), $note['origin'], sodium_crypto_sign_secretkey($pair))
        );
        self::assertSame($note['vkey'], SignedNote::verifierKey($note['origin'], sodium_crypto_sign_publickey($pair)));
    }

    #[DataProvider('notes')]
    public function testANoteIsBelievedOnlyWhenItsKeySignedIt(string $note, bool $isGood): void
    {
        $vectors = self::vectors('note');
        $text = SignedNote::open($note, $vectors['origin'], (string) base64_decode($vectors['publicKey'], true));
        self::assertSame($isGood, $text !== null);
        if ($text !== null) {
            self::assertSame($vectors['size'], Checkpoint::parse($text)->size);
        }
    }

    /** @return iterable<string, array{string, bool}> */
    public static function notes(): iterable
    {
        foreach (['good' => true, 'bad' => false] as $list => $isGood) {
            foreach (self::vectors('note')[$list] as $case) {
                yield "{$list}: {$case['name']}" => [$case['note'], $isGood];
            }
        }
    }

    public function testAWriterMakesTheBytesOfTheVectors(): void
    {
        $vectors = self::vectors('fact');
        $chain = new WriterChain(new KnownIdentifiers(array_column($vectors['cases'], 'id'), (string) hex2bin($vectors['writer'])));
        foreach ($vectors['cases'] as $case) {
            $who = $case['actor'];
            $actor = new Actor($who['kind'], $who['id'], $who['by'], $case['door'], [], '', $who['key']);
            self::assertSame($case['bytes'], $chain->next($case['type'], $actor, $case['data'], $case['at'])->bytes);
        }
        self::assertCount(4, $vectors['cases']);
    }

    public function testTilesAreNamedAsInTheFormat(): void
    {
        self::assertSame('tile/0/x001/x234/067', Tile::path(0, 1234067, 256));
        self::assertSame('tile/2/000.p/7', Tile::path(2, 0, 7));
        self::assertSame('tile/entries/x001/000', Tile::path('entries', 1000, 256));
    }

    /** @return array<string, mixed> */
    private static function vectors(string $name): array
    {
        $json = (string) file_get_contents(dirname(__DIR__, 3) . "/vectors/record/{$name}.json");
        return json_decode($json, true, 32, JSON_THROW_ON_ERROR);
    }
}
