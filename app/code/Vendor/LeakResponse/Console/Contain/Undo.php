<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Contain;

use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\GetContainmentInterface;
use Vendor\LeakResponse\Api\UndoContainmentInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:contain:undo */
class Undo extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly GetContainmentInterface $get,
        private readonly UndoContainmentInterface $undo,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:contain:undo')
            ->setDescription('Lift a switch, or undo what a run did where that can be undone')
            ->addArgument('run', InputArgument::REQUIRED, 'Id of the run')
            ->addOption('reason', null, InputOption::VALUE_REQUIRED, 'Goes into the ledger: no card numbers, no names');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $id = (string) $input->getArgument('run');
        $run = $this->undo->execute($id, $this->get->execute($id)->getVersion(), $this->need($input, 'reason'));
        $this->show($input, $output, $run, UndoContainmentInterface::class, ["Run {$run->getId()}: {$run->getPhase()}"]);
        return ExitCode::Done;
    }
}
