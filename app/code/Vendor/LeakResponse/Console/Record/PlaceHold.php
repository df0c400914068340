<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Record;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\PlaceHoldInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:hold:place */
class PlaceHold extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly PlaceHoldInterface $place,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:hold:place')
            ->setDescription('Place a legal hold: what it covers is neither pruned nor erased')
            ->addOption('kind', null, InputOption::VALUE_REQUIRED, 'all, incident or range')
            ->addOption('incident', null, InputOption::VALUE_REQUIRED, 'Number of the incident')
            ->addOption('from', null, InputOption::VALUE_REQUIRED, 'RFC 3339')
            ->addOption('to', null, InputOption::VALUE_REQUIRED, 'RFC 3339')
            ->addOption('reason', null, InputOption::VALUE_REQUIRED, 'Goes into the ledger: no card numbers, no names');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $hold = $this->place->execute(
            $this->need($input, 'kind'),
            $this->need($input, 'reason'),
            (int) $input->getOption('incident'),
            (string) $input->getOption('from'),
            (string) $input->getOption('to')
        );
        $this->show($input, $output, $hold, PlaceHoldInterface::class, ["Hold {$hold->getHoldId()} stands."]);
        return ExitCode::Done;
    }
}
