<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Core\Contain\Switches\SwitchFile;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchRow;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchSeal;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchTable;

/** Do the database and the file beside it say the same about which switches are on? Doors take the stricter of both. */
class SwitchFileProbe implements Probe
{
    public function __construct(
        private readonly SwitchTable $table,
        private readonly SwitchFile $file,
        private readonly SwitchSeal $seal,
    ) {
    }

    public function code(): string
    {
        return 'switch_file';
    }

    public function look(): Finding
    {
        // The file first: a turn commits to the database before it writes the file, so an honest row is never behind.
        $filed = array_filter($this->file->read(), $this->seal->isGenuine(...));
        $rows = $this->table->read();
        $forged = array_filter($rows, fn (SwitchRow $row): bool => !$this->seal->isGenuine($row));
        $gone = array_filter(
            $filed,
            static fn (SwitchRow $copy): bool => ($rows[$copy->key->name()] ?? null) === null
                || $rows[$copy->key->name()]->number < $copy->number
        );
        $behind = array_filter(
            $rows,
            static fn (SwitchRow $row): bool => $row->isOn && ($filed[$row->key->name()]->number ?? 0) < $row->number
        );
        return match (true) {
            $forged !== [] => Finding::fail('forged_row', ['rows' => (string) count($forged)]),
            $gone !== [] => Finding::fail('database_lowered', ['rows' => (string) count($gone)]),
            $rows !== [] && !$this->file->exists() => Finding::fail('file_gone'),
            $behind !== [] => Finding::fail('file_behind', ['rows' => (string) count($behind)]),
            default => Finding::ok(['rows' => (string) count($filed)]),
        };
    }
}
