<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Record;

use DateTimeImmutable;
use DateTimeZone;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Record\Touch\ReconcileAccess;
use Vendor\LeakResponse\Core\Record\Tree\Sequencer;
use Vendor\LeakResponse\Core\Shared\CurrentActor;

/** leakresponse:ledger:reconcile */
class Reconcile extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly ReconcileAccess $access,
        private readonly Sequencer $sequencer,
        private readonly CurrentActor $actor,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:ledger:reconcile')
            ->setDescription("Hold the web server's logs of env.php, leakresponse/access_logs, against the ledger")
            ->addOption('day', null, InputOption::VALUE_REQUIRED, 'A day in UTC, as 2026-11-20', 'yesterday');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $asked = (string) $input->getOption('day');
        $isDay = preg_match('/^(?:yesterday|today|\d{4}-\d\d-\d\d)$/D', $asked) === 1 && strtotime($asked) !== false;
        if (!$isDay || !$this->access->isPossible()) {
            $why = $isDay ? 'No log is named in env.php.' : 'The day must be written as 2026-11-20.';
            $output->writeln($why, OutputInterface::OUTPUT_RAW);
            return ExitCode::Usage;
        }
        $this->sequencer->seal();
        $day = intdiv((new DateTimeImmutable($asked, new DateTimeZone('UTC')))->getTimestamp(), 86400);
        $compared = $this->access->compare($day, $this->actor->current());
        if ($input->getOption('json')) {
            $this->print($output, $compared);
        } else {
            ['day' => $of, 'lines' => $lines, 'files' => $files, 'not_read' => $notRead, 'missing' => $missing] = $compared;
            $said = "{$of}: {$lines} lines of {$files} files, {$notRead} not read, {$missing} requests without their entry.";
            $output->writeln($said, OutputInterface::OUTPUT_RAW);
        }
        return $compared['missing'] + $compared['not_read'] > 0 ? ExitCode::CannotBeProven : ExitCode::Done;
    }
}
