<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Record;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\GetRetentionInterface;
use Vendor\LeakResponse\Api\SetRetentionInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** leakresponse:ledger:retention */
class SetRetention extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly SetRetentionInterface $set,
        private readonly GetRetentionInterface $get,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:ledger:retention')
            ->setDescription('Show how long entries keep their contents, or set it')
            ->addOption('days', null, InputOption::VALUE_REQUIRED, 'At least 90; leave it out to look')
            ->addOption('reason', null, InputOption::VALUE_REQUIRED, 'Goes into the ledger: no card numbers, no names');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $days = $input->getOption('days');
        if (is_string($days) && preg_match('/^[1-9][0-9]{0,5}$/D', $days) !== 1) {
            throw Refusal::badField('--days', '--days must be a number of days.');
        }
        $policy = is_string($days) ? $this->set->execute((int) $days, $this->need($input, 'reason')) : $this->get->execute();
        $this->show($input, $output, $policy, GetRetentionInterface::class, [
            "Entries keep their contents for {$policy->getDays()} days (at least {$policy->getMinimumDays()}).",
            "The first entry with contents is {$policy->getFirstEntry()}.",
            'Legal holds: ' . count($policy->getHolds()) . ', open incidents: ' . count($policy->getOpenIncidents()) . '.',
            "About {$policy->getEntriesPerDay()} entries and {$policy->getBytesPerDay()} bytes a day;"
                . " {$policy->getBytesExpected()} bytes expected, budget {$policy->getBytesBudget()}.",
        ]);
        return ExitCode::Done;
    }
}
