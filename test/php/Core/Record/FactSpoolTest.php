<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Record;

use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Record\Inbox\Fact;
use Vendor\LeakResponse\Core\Record\Inbox\FactSpool;
use Vendor\LeakResponse\Test\Contract\Record\LedgerKit;

class FactSpoolTest extends TestCase
{
    private string $folder;
    private FactSpool $spool;

    protected function setUp(): void
    {
        $this->folder = LedgerKit::folder();
        $this->spool = new FactSpool($this->folder . '/spool');
    }

    protected function tearDown(): void
    {
        LedgerKit::remove($this->folder);
    }

    public function testFactsComeBackAsTheyWentInAndTheFileIsGone(): void
    {
        self::assertTrue($this->spool->keep([self::fact(1), self::fact(2)]));
        self::assertTrue($this->spool->keep([self::fact(3)]));
        self::assertEquals([[self::fact(1), self::fact(2), self::fact(3)], false], $this->drained());
        self::assertSame([], $this->spool->files());
    }

    public function testNobodyElseCanReadTheFile(): void
    {
        $this->spool->keep([self::fact(1)]);
        self::assertSame(0100600, fileperms($this->spool->files()[0]));
    }

    public function testATornEndLosesOnlyTheFactThatWasTorn(): void
    {
        $this->spool->keep([self::fact(1), self::fact(2)]);
        $file = $this->spool->files()[0];
        $whole = (string) file_get_contents($file);
        $first = 8 + 16 + 16 + 8 + strlen(self::fact(1)->bytes);
        foreach (range($first, strlen($whole) - 1) as $length) {
            file_put_contents($file, substr($whole, 0, $length));
            self::assertEquals([[self::fact(1)], $length !== $first], $this->drained(), "cut at {$length}");
        }
    }

    public function testAChangedByteEndsTheFileThere(): void
    {
        $this->spool->keep([self::fact(1), self::fact(2), self::fact(3)]);
        $file = $this->spool->files()[0];
        $bytes = (string) file_get_contents($file);
        $bytes[intdiv(strlen($bytes), 2)] = '#';
        file_put_contents($file, $bytes);
        self::assertEquals([[self::fact(1)], true], $this->drained());
    }

    public function testADiskThatTakesNothingIsSaid(): void
    {
        file_put_contents($this->folder . '/blocked', '');
        self::assertFalse((new FactSpool($this->folder . '/blocked/spool'))->keep([self::fact(1)]));
    }

    public function testWhatWasNotTakenOverStays(): void
    {
        $this->spool->keep([self::fact(1)]);
        try {
            $this->spool->drain($this->spool->files()[0], static fn () => throw new \RuntimeException('database away'));
            self::fail('The failure must come through.');
        } catch (\RuntimeException) {
            self::assertEquals([[self::fact(1)], false], $this->drained());
        }
    }

    public function testAFileStaysUntilWhoTakesItHasAll(): void
    {
        $this->spool->keep([self::fact(1)]);
        $this->spool->drain($this->spool->files()[0], static fn (): bool => false);
        self::assertCount(1, $this->spool->files());
        self::assertEquals([[self::fact(1)], false], $this->drained());
    }

    /** @return array{list<Fact>, bool} */
    private function drained(): array
    {
        $drained = [[], false];
        $this->spool->drain($this->spool->files()[0], static function (array $facts, bool $isTorn) use (&$drained): bool {
            $drained = [$facts, $isTorn];
            return true;
        });
        return $drained;
    }

    private static function fact(int $n): Fact
    {
        return new Fact(str_repeat(chr($n), 16), str_repeat('w', 16), $n, "{\"n\":\"{$n}\"}");
    }
}
