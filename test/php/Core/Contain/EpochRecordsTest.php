<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Contain;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Contain\Guard\EpochKey;
use Vendor\LeakResponse\Core\Contain\Guard\EpochRecords;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;

class EpochRecordsTest extends TestCase
{
    /** Below and above the size up to which records are looked through one after the other. */
    #[DataProvider('sizes')]
    public function testEachRecordIsFoundAndNoOther(int $records): void
    {
        $epochs = [];
        for ($id = 1; $id <= $records; $id++) {
            $epochs[pack('CCN', 3, 1, 2 * $id)] = ['number' => $id, 'watermark' => 7 * $id];
        }
        $bytes = 'ninebytes' . EpochRecords::pack($epochs);
        foreach ([1, max(1, intdiv($records, 2)), $records] as $id) {
            self::assertSame(['number' => $id, 'watermark' => 7 * $id], EpochRecords::find($bytes, 9, pack('CCN', 3, 1, 2 * $id)));
            self::assertNull(EpochRecords::find($bytes, 9, pack('CCN', 3, 1, 2 * $id + 1)));
        }
        self::assertNull(EpochRecords::find('short', 9, pack('CCN', 3, 1, 2)));
    }

    /** @return iterable<string, array{int}> */
    public static function sizes(): iterable
    {
        yield 'one' => [1];
        yield 'a page' => [300];
        yield 'a large file' => [5000];
    }

    public function testBytesOfAValueAreNotTakenForAKey(): void
    {
        $key = pack('CCN', 0, 1, 0);
        $bytes = EpochRecords::pack([pack('CCN', 0, 0, 0) => ['number' => (int) hexdec(bin2hex($key)), 'watermark' => 1]]);
        self::assertNotFalse(strpos($bytes, $key));
        self::assertNull(EpochRecords::find($bytes, 0, $key));
    }

    public function testPackedKeysAreThoseThatCoverTheSubject(): void
    {
        foreach (GuardClass::cases() as $class) {
            $subject = new Subject(4711, 3, 9);
            $keys = array_map(static fn (EpochKey $key): string => $key->bytes(), EpochKey::covering($class, $subject));
            self::assertSame($keys, EpochKey::bytesCovering($class, $subject));
        }
    }
}
