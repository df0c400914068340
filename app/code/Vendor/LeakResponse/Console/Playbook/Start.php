<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Playbook;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\StartPlaybookInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:playbook:start */
class Start extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly StartPlaybookInterface $start,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:playbook:start')
            ->setDescription('Start a playbook as it was planned; the guard of its first act holds when this returns')
            ->addOption('plan', null, InputOption::VALUE_REQUIRED, 'Hash of the plan')
            ->addOption('reason', null, InputOption::VALUE_REQUIRED, 'Goes into the ledger: no card numbers, no names')
            ->addOption('key', null, InputOption::VALUE_REQUIRED, 'Idempotency key; the same key gives the same run');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $run = $this->start->execute(
            $this->need($input, 'plan'),
            $this->need($input, 'reason'),
            // Without a key of its own, the plan can be started once: it is the plan that was looked at.
            $input->getOption('key') ?? 'plan-' . substr($this->need($input, 'plan'), 0, 48)
        );
        $this->show($input, $output, $run, StartPlaybookInterface::class, RunLines::of($run));
        return ExitCode::Done;
    }
}
