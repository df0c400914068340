<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Integrity;

use Generator;
use ReflectionMethod;
use Vendor\LeakResponse\Core\Integrity\CompareTree;
use Vendor\LeakResponse\Core\Integrity\ReadFile;
use Vendor\LeakResponse\Core\Integrity\TreeRules;
use Vendor\LeakResponse\Core\Integrity\WalkTree;

/** Fault 56: what is no plain file, cannot be read or changes under our hands neither stops the scan nor goes unsaid. */
class OddFilesTest extends IntegrityTestCase
{
    public function testAFifoIsToldAndNeverOpened(): void
    {
        $this->kit->deploy();
        posix_mkfifo("{$this->root}/vendor/acme/pipe", 0644);
        unlink("{$this->root}/index.php");
        posix_mkfifo("{$this->root}/index.php", 0644);
        $this->kit->scan();

        self::assertSame(['added vendor/acme/pipe', 'changed index.php'], $this->kit->open());
        self::assertSame(['fifo'], array_column($this->told('file.changed'), 'kind'));
    }

    public function testALinkIsToldWithItsTargetAndNotFollowed(): void
    {
        $this->kit->deploy();
        $outside = "{$this->folder}/outside";
        mkdir($outside);
        file_put_contents("{$outside}/secret.php", '<?php // not ours');
        symlink($outside, "{$this->root}/vendor/linked");
        symlink('/etc/passwd', "{$this->root}/pub/media/catalog/p.jpg");
        symlink('loop', "{$this->root}/vendor/loop");
        $this->kit->scan();

        self::assertSame(['added pub/media/catalog/p.jpg', 'added vendor/linked', 'added vendor/loop'], $this->kit->open());
        $told = array_column($this->told('file.added'), 'target', 'path');
        self::assertSame('/etc/passwd', $told['pub/media/catalog/p.jpg']);
    }

    public function testALinkThatLeadsElsewhereThanBeforeIsAChange(): void
    {
        symlink('pay.php', "{$this->root}/vendor/acme/now.php");
        $this->kit->deploy();
        unlink("{$this->root}/vendor/acme/now.php");
        symlink('pay-x.php', "{$this->root}/vendor/acme/now.php");
        $this->kit->scan('incremental');

        self::assertSame(['changed vendor/acme/now.php'], $this->kit->open());
    }

    public function testAnUploadFolderThatIsALinkIsWalkedInto(): void
    {
        $shared = "{$this->folder}/shared-media";
        rename("{$this->root}/pub/media", $shared);
        symlink($shared, "{$this->root}/pub/media");
        $this->kit->deploy();
        file_put_contents("{$shared}/x.php", '<?php');
        $this->kit->scan();

        self::assertSame(['added pub/media/x.php'], $this->kit->open());
    }

    public function testAFileReplacedBetweenLookAndOpenIsNotTakenForTheOneThatWasLookedAt(): void
    {
        $file = "{$this->root}/index.php";
        $stat = ReadFile::look($file) ?? [];
        unlink($file);
        posix_mkfifo($file, 0600);
        self::assertSame('replaced', $this->open($stat, $file));
        unlink($file);
        symlink('/etc/passwd', $file);
        self::assertSame('replaced', $this->open($stat, $file));
        unlink($file);
        self::assertSame('replaced', $this->open($stat, $file));
    }

    public function testWhatNobodyMayReadIsToldAndItsContentsAreNotCalledGone(): void
    {
        $this->kit->deploy();
        $script = <<<'PHP'
            require $argv[1];
            $look = static function (string $root): string {
                $reader = new Vendor\LeakResponse\Core\Integrity\ReadFile();
                $rules = Vendor\LeakResponse\Core\Integrity\TreeRules::ofMagento($root, '', []);
                $seen = '';
                foreach ((new Vendor\LeakResponse\Core\Integrity\WalkTree())->walk($rules) as $path => $stat) {
                    $state = $reader->read("{$root}/{$path}");
                    $seen .= "{$path} {$state->kind} {$state->reason}\n";
                }
                return $seen;
            };
            // Once as root: nobody may not be allowed to read our classes, wherever this tree lies.
            $look($argv[2]);
            posix_setegid(65534);
            posix_seteuid(65534);
            echo $look($argv[2]);
            PHP;
        chmod("{$this->root}/index.php", 0000);
        chmod("{$this->root}/vendor/acme/pay", 0000);
        $seen = (string) shell_exec(implode(' ', array_map(escapeshellarg(...), [
            PHP_BINARY, '-r', $script, dirname(__DIR__, 4) . '/.cache/php/autoload.php', $this->root,
        ])));

        self::assertStringContainsString("index.php file denied\n", $seen);
        self::assertStringContainsString("vendor/acme/pay folder \n", $seen);
        self::assertStringNotContainsString('more.php', $seen);
        self::assertStringContainsString("vendor/acme/pay-x.php file \n", $seen);
    }

    public function testAFolderThatCannotBeReadIsOneDifferenceAndItsFilesAreNotCalledGone(): void
    {
        $this->kit->deploy();
        // As root every folder can be read: one that turned into a file between look and listing answers alike.
        $manifest = $this->kit->current->open('web1') ?? self::fail('there is a manifest');
        $walk = new class extends WalkTree {
            public function walk(TreeRules $rules, string $after = ''): Generator
            {
                foreach (parent::walk($rules, $after) as $path => $stat) {
                    if ($path === 'vendor/acme/pay/more.php') {
                        yield 'vendor/acme/pay' => ReadFile::look("{$rules->root}/vendor/acme/pay");
                        continue;
                    }
                    yield $path => $stat;
                }
            }
        };
        $compare = new CompareTree($walk, new ReadFile());
        $found = [];
        foreach ($compare->compare($this->kit->rules(), $manifest, '', $manifest->start, null) as $compared) {
            if ($compared->difference !== null) {
                $found[] = [$compared->difference->change, $compared->difference->path, $compared->path];
            }
        }
        self::assertSame([['unreadable', 'vendor/acme/pay', 'vendor/acme/pay/more.php']], $found);
    }

    public function testAnEmptyAndAVeryLongSparseFileAreDealtWith(): void
    {
        $this->kit->put('vendor/empty.php', '');
        $this->kit->deploy();
        $huge = fopen("{$this->root}/vendor/huge.bin", 'wb') ?: self::fail('no file');
        ftruncate($huge, 5 * 1024 ** 4);
        fclose($huge);
        $this->kit->scan();

        self::assertSame(['unreadable vendor/huge.bin'], $this->kit->open());
        self::assertSame(['too_large'], array_column($this->told('file.unreadable'), 'reason'));
    }

    public function testAFileLongerThanOneReadHasTheSameHashAsAnywhereElse(): void
    {
        $bytes = str_repeat(random_bytes(1024), 9000);
        $this->kit->put('vendor/long.bin', $bytes);
        self::assertSame(hash('sha256', $bytes), (new ReadFile())->read("{$this->root}/vendor/long.bin")?->sha256);
    }

    /** @param array<int|string, int> $stat */
    private function open(array $stat, string $file): mixed
    {
        $open = new ReflectionMethod(ReadFile::class, 'open');
        return $open->invoke(new ReadFile(), $file, $stat);
    }
}
