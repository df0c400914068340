<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;

/** Once a minute: has somebody set the roster back, in the database or in the file; have accounts of its people changed? */
class WatchRoster
{
    public function __construct(
        private readonly RosterBook $rosters,
        private readonly RosterFile $file,
        private readonly AccountWatch $accounts,
        private readonly Recorder $recorder,
    ) {
    }

    /** @return int places that did not say what the shell said last */
    public function look(): int
    {
        $this->rosters->forget();
        $roster = $this->rosters->read();
        if ($roster->number === 0 && !$this->file->exists()) {
            return 0;
        }
        $inDatabase = $this->rosters->inDatabase()->number ?? 0;
        $inFile = $this->rosters->inFile()->number ?? 0;
        $forged = $this->rosters->forged();
        $wrong = ($inDatabase < $roster->number ? 1 : 0) + ($forged > 0 ? 1 : 0) + (!$this->file->exists() ? 1 : 0);
        if ($wrong > 0) {
            $this->recorder->record('roster.lowered', new Actor('system', 'watch', 'job', 'cron'), [
                'database' => $inDatabase,
                'file' => $inFile,
                'forged' => $forged,
            ]);
        }
        if ($inDatabase !== $inFile) {
            $this->rosters->mirror();
        }
        $this->accounts->look($roster);
        return $wrong;
    }
}
