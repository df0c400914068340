<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Playbook;

use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\AdvancePlaybookInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:playbook:advance */
class Advance extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly AdvancePlaybookInterface $advance,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:playbook:advance')
            ->setDescription('Work on a playbook until it is over or waits; run it again after a crash')
            ->addArgument('run', InputArgument::REQUIRED, 'Id of the run')
            ->addOption('seconds', null, InputOption::VALUE_REQUIRED, 'Stop after so many seconds (exit code 5)', '600');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $until = hrtime(true) + (int) $this->need($input, 'seconds') * 1_000_000_000;
        $before = -1;
        do {
            $run = $this->advance->execute((string) $input->getArgument('run'));
            if ($run->getVersion() === $before) {
                // An act is in other hands, or a time has not come: look again a little later.
                usleep(500_000);
            }
            $before = $run->getVersion();
        } while ($run->getState() === 'running' && hrtime(true) < $until);
        $this->show($input, $output, $run, AdvancePlaybookInterface::class, RunLines::of($run));
        return RunLines::code($run->getState());
    }
}
