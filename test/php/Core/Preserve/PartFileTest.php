<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Preserve;

use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Preserve\AgeRecipient;
use Vendor\LeakResponse\Core\Preserve\PartFile;
use Vendor\LeakResponse\Core\Shared\RandomIdentifiers;
use Vendor\LeakResponse\Core\Shared\SystemClock;
use Vendor\LeakResponse\Test\Support\PreserveKit;
use WeakReference;

#[CoversClass(PartFile::class)]
class PartFileTest extends TestCase
{
    public function testAFinishedOrDiscardedPartHoldsNoMemory(): void
    {
        gc_disable();
        foreach (['finish', 'discard'] as $end) {
            $file = (string) tempnam(sys_get_temp_dir(), 'lr-part');
            $part = new PartFile($file, [AgeRecipient::of(PreserveKit::RECIPIENT)], new RandomIdentifiers(new SystemClock()));
            $part->add('some text');
            $part->{$end}();
            $left = WeakReference::create($part);
            unset($part);
            self::assertNull($left->get(), "after {$end} PHP frees it at once, not when it looks for rings");
            self::assertFileDoesNotExist("{$file}.partial");
            unlink($file);
        }
        gc_enable();
    }

    public function testMemoryDoesNotGrowWithThePart(): void
    {
        $file = (string) tempnam(sys_get_temp_dir(), 'lr-part');
        $part = new PartFile($file, [AgeRecipient::of(PreserveKit::RECIPIENT)], new RandomIdentifiers(new SystemClock()));
        $text = random_bytes(1 << 20);
        $before = memory_get_usage();
        for ($mebibyte = 0; $mebibyte < 32; $mebibyte++) {
            $part->add($text);
        }
        self::assertLessThan($before + (1 << 20), memory_get_usage());
        self::assertSame(32 << 20, $part->finish()['plain_bytes']);
        unlink($file);
    }
}
