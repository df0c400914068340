<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Record;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\ReleaseHoldInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:hold:release */
class ReleaseHold extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly ReleaseHoldInterface $release,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:hold:release')
            ->setDescription('Release a legal hold: what it kept may go from then on')
            ->addOption('hold', null, InputOption::VALUE_REQUIRED, 'Id of the hold')
            ->addOption('reason', null, InputOption::VALUE_REQUIRED, 'Goes into the ledger: no card numbers, no names');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $left = $this->release->execute($this->need($input, 'hold'), $this->need($input, 'reason'));
        $this->show($input, $output, $left, ReleaseHoldInterface::class, [count($left->getHolds()) . ' holds still stand.']);
        return ExitCode::Done;
    }
}
