<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Playbook;

use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\GetPlaybookRunInterface;
use Vendor\LeakResponse\Api\StopAllPlaybooksInterface;
use Vendor\LeakResponse\Api\StopPlaybookInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:playbook:stop */
class Stop extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly GetPlaybookRunInterface $get,
        private readonly StopPlaybookInterface $stop,
        private readonly StopAllPlaybooksInterface $stopAll,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:playbook:stop')
            ->setDescription('Stop a playbook, or all of them: no further step begins, what began stays')
            ->addArgument('run', InputArgument::REQUIRED, 'Id of the run, or all')
            ->addOption('reason', null, InputOption::VALUE_REQUIRED, 'Goes into the ledger: no card numbers, no names');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $id = (string) $input->getArgument('run');
        $reason = $this->need($input, 'reason');
        if ($id === 'all') {
            $runs = $this->stopAll->execute($reason);
            $this->show($input, $output, $runs, StopAllPlaybooksInterface::class, [count($runs) . ' playbooks were stopped.']);
            return ExitCode::Done;
        }
        $run = $this->stop->execute($id, $this->get->execute($id)->getVersion(), $reason);
        $this->show($input, $output, $run, StopPlaybookInterface::class, RunLines::of($run));
        return ExitCode::Done;
    }
}
