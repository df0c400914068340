<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Core\Contain\Guard\EpochFile;
use Vendor\LeakResponse\Core\Contain\Guard\EpochTable;

/** Do the database and the file beside it say the same about what is contained? */
class EpochFileProbe implements Probe
{
    public function __construct(private readonly EpochTable $table, private readonly EpochFile $file)
    {
    }

    public function code(): string
    {
        return 'epoch_file';
    }

    public function look(): Finding
    {
        $rows = $this->table->all();
        $genuine = array_filter($rows, static fn (array $row): bool => $row['genuine']);
        if (count($genuine) < count($rows)) {
            return Finding::fail('forged_row', ['rows' => (string) (count($rows) - count($genuine))]);
        }
        $inTable = max([0, ...array_column($genuine, 'number')]);
        $inFile = $this->file->read([])['greatest'];
        $params = ['database' => (string) $inTable, 'file' => (string) $inFile];
        return match (true) {
            $inFile > $inTable => Finding::fail('database_lowered', $params),
            $inFile < $inTable => Finding::fail('file_behind', $params),
            default => Finding::ok(['number' => (string) $inTable]),
        };
    }
}
