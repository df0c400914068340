<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Playbook;

use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\GetPlaybookRunInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:playbook:show */
class Show extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly GetPlaybookRunInterface $get,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:playbook:show')
            ->setDescription('Where a playbook stands')
            ->addArgument('run', InputArgument::REQUIRED, 'Id of the run');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $run = $this->get->execute((string) $input->getArgument('run'));
        $this->show($input, $output, $run, GetPlaybookRunInterface::class, RunLines::of($run));
        return RunLines::code($run->getState());
    }
}
