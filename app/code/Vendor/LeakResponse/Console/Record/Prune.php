<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Record;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Record\Keeping\PruneLedger;
use Vendor\LeakResponse\Core\Record\Tree\Sequencer;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** leakresponse:ledger:prune */
class Prune extends ShellCommand
{
    private const SECONDS = 3600;

    public function __construct(
        ShellHost $host,
        private readonly PruneLedger $pruning,
        private readonly Sequencer $sequencer,
        private readonly CurrentActor $actor,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:ledger:prune')
            ->setDescription('Let go of the contents of entries older than the retention, as cron does each night')
            ->addOption('days', null, InputOption::VALUE_REQUIRED, 'Older than so many days, at least the retention that is set');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $days = $input->getOption('days');
        if (is_string($days) && preg_match('/^[1-9][0-9]{0,5}$/D', $days) !== 1) {
            throw Refusal::badField('--days', '--days must be a number of days.');
        }
        $gone = $this->pruning->prune($this->actor->current(), is_string($days) ? (int) $days : null, self::SECONDS);
        $this->sequencer->seal();
        $input->getOption('json')
            ? $this->print($output, ['pruned' => $gone])
            : $output->writeln("The contents of {$gone} entries were let go.", OutputInterface::OUTPUT_RAW);
        return ExitCode::Done;
    }
}
