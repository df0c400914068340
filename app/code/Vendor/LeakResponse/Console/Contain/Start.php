<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Contain;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\StartContainmentInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Shared\Identifiers;

/** leakresponse:contain:start */
class Start extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly StartContainmentInterface $start,
        private readonly Identifiers $identifiers,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:contain:start')
            ->setDescription('Start what was planned; the guard holds when this returns')
            ->addOption('plan', null, InputOption::VALUE_REQUIRED, 'Hash of the plan')
            ->addOption('reason', null, InputOption::VALUE_REQUIRED, 'Goes into the ledger: no card numbers, no names')
            ->addOption('key', null, InputOption::VALUE_REQUIRED, 'Idempotency key; the same key gives the same run');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $run = $this->start->execute(
            $this->need($input, 'plan'),
            $this->need($input, 'reason'),
            $input->getOption('key') ?? $this->identifiers->uuid()
        );
        $this->show($input, $output, $run, StartContainmentInterface::class, [
            "Run {$run->getId()}: {$run->getState()}, {$run->getDone()} of {$run->getTotal()}",
            "Go on with: bin/magento leakresponse:contain:advance {$run->getId()} --watch",
        ]);
        return ExitCode::Done;
    }
}
