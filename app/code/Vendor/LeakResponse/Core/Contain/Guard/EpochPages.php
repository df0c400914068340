<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

use Vendor\LeakResponse\Core\Shared\Connection;

/**
 * The epochs of one class in one row with one MAC: what a gate reads at every signed-in request.
 *
 * Layout: greatest number (8), 1 where more single customers have epochs than fit (1), EpochRecords. Every run names a
 * few single customers, its canaries; only with hundreds of them are they left to `leakresponse_contain_epoch`. Pages
 * are written in the transaction of the raise; a page that is missing, forged or behind the file sends the reader to
 * the rows.
 */
class EpochPages
{
    private const HEADER = 9;

    /** Single customers a page holds; with more of them gates read the rows. */
    private const MOST_SINGLE = 256;

    public function __construct(
        private readonly Connection $connection,
        private readonly EpochTable $rows,
        private readonly EpochFile $file,
        private readonly EpochSeal $seal,
    ) {
    }

    /** Write every page anew: each carries the greatest number of all classes, and what only the file remembers. */
    public function write(): void
    {
        ['greatest' => $greatest, 'epochs' => $epochs] = $this->file->all();
        foreach ($this->rows->all(true) as $row) {
            if ($row['genuine']) {
                $greatest = max($greatest, $row['number']);
                $old = $epochs[$row['key']->bytes()] ?? ['number' => 0, 'watermark' => 0];
                $epochs[$row['key']->bytes()] = [
                    'number' => max($old['number'], $row['number']),
                    'watermark' => max($old['watermark'], $row['watermark']),
                ];
            }
        }
        $values = [];
        foreach (EpochKey::classes() as $class) {
            $bytes = self::page($class, $greatest, $epochs);
            array_push($values, $class, $bytes, $this->seal->ofPage($class, $bytes));
        }
        $rows = implode(', ', array_fill(0, count(EpochKey::classes()), '(?, ?, ?)'));
        $this->connection->execute(
            "INSERT INTO {$this->name()} (class, bytes, mac) VALUES {$rows}"
            . ' ON DUPLICATE KEY UPDATE bytes = VALUES(bytes), mac = VALUES(mac)',
            $values
        );
    }

    /** @param array<string, array{number: int, watermark: int}> $epochs of all classes, by key bytes */
    private static function page(string $class, int $greatest, array $epochs): string
    {
        $single = [];
        $shared = [];
        foreach ($epochs as $key => $epoch) {
            if (EpochKey::isShared($class, $key)) {
                $shared[$key] = $epoch;
            } elseif (EpochKey::isSingle($class, $key)) {
                $single[$key] = $epoch;
            }
        }
        $fits = count($single) <= self::MOST_SINGLE;
        return pack('J', $greatest) . ($fits ? "\0" : "\1") . EpochRecords::pack($fits ? $shared + $single : $shared);
    }

    /**
     * What the class's page says of somebody: one query by primary key.
     *
     * @return EpochBound|null null when the page cannot be relied on, or too many single customers have epochs: read the rows
     */
    public function bound(GuardClass $class, Subject $subject): ?EpochBound
    {
        $rows = $this->connection->fetchAll("SELECT bytes, mac FROM {$this->name()} WHERE class = ?", [$class->value]);
        $filed = $this->file->greatest();
        if ($rows === []) {
            return $filed === 0 ? EpochBound::none() : null;
        }
        $bytes = (string) $rows[0]['bytes'];
        $isGenuine = hash_equals($this->seal->ofPage($class->value, $bytes), (string) $rows[0]['mac']);
        return $isGenuine ? self::read($bytes, $class, $subject, $filed) : null;
    }

    /**
     * @param int $filed the greatest number of the local file: a page below it was put back from the past
     */
    public static function read(string $bytes, GuardClass $class, Subject $subject, int $filed): ?EpochBound
    {
        $greatest = EpochRecords::integer($bytes, 0);
        if (strlen($bytes) < self::HEADER || $greatest < $filed || $bytes[8] !== "\0") {
            return null;
        }
        $number = 0;
        $watermark = 0;
        foreach (EpochKey::bytesCovering($class, $subject) as $key) {
            $found = EpochRecords::find($bytes, self::HEADER, $key);
            if ($found !== null) {
                $number = max($number, $found['number']);
                $watermark = max($watermark, $found['watermark']);
            }
        }
        return new EpochBound($number, $watermark, false, $greatest);
    }

    /** @return array<string, string> page bytes by class, for the shared copy */
    public function all(): array
    {
        $rows = $this->connection->fetchAll("SELECT class, bytes, mac FROM {$this->name()}");
        $pages = [];
        foreach ($rows as $row) {
            if (hash_equals($this->seal->ofPage((string) $row['class'], (string) $row['bytes']), (string) $row['mac'])) {
                $pages[(string) $row['class']] = (string) $row['bytes'];
            }
        }
        return $pages;
    }

    private function name(): string
    {
        return $this->connection->table('leakresponse_contain_page');
    }
}
