<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Playbook;

use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\ContinuePlaybookInterface;
use Vendor\LeakResponse\Api\GetPlaybookRunInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:playbook:continue */
class GoOn extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly GetPlaybookRunInterface $get,
        private readonly ContinuePlaybookInterface $continue,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:playbook:continue')
            ->setDescription('Say how to go on where a playbook waits for a person')
            ->addArgument('run', InputArgument::REQUIRED, 'Id of the run')
            ->addOption('choice', null, InputOption::VALUE_REQUIRED, 'go_on or leave_out');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $id = (string) $input->getArgument('run');
        $choice = $this->need($input, 'choice');
        $run = $this->continue->execute($id, $this->get->execute($id)->getVersion(), $choice);
        $this->show($input, $output, $run, ContinuePlaybookInterface::class, RunLines::of($run));
        return ExitCode::Done;
    }
}
