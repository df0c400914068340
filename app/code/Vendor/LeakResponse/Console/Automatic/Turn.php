<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Automatic;

use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\GetAutomaticInterface;
use Vendor\LeakResponse\Api\StopAutomaticInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Playbook\Automatic\ChangeAutomatic;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** leakresponse:automatic:turn */
class Turn extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly StopAutomaticInterface $stop,
        private readonly ChangeAutomatic $change,
        private readonly GetAutomaticInterface $get,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:automatic:turn')
            ->setDescription('off: nothing starts by itself, and what did begins no further step. on: lifts that')
            ->addArgument('to', InputArgument::REQUIRED, 'on or off')
            ->addOption('reason', null, InputOption::VALUE_REQUIRED, 'Goes into the ledger: no card numbers, no names');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $reason = $this->need($input, 'reason');
        match ($input->getArgument('to')) {
            'off' => $this->stop->execute($reason),
            'on' => $this->change->resume($reason),
            default => throw Refusal::badField('to', 'Say on or off.'),
        };
        $automatic = $this->get->execute();
        $this->show($input, $output, $automatic, GetAutomaticInterface::class, AutomaticLines::of($automatic));
        return ExitCode::Done;
    }
}
