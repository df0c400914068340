<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Record;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\Data\HoldInterface;
use Vendor\LeakResponse\Api\GetRetentionInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:hold:list */
class ListHolds extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly GetRetentionInterface $get,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:hold:list')
            ->setDescription('Legal holds that stand');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $policy = $this->get->execute();
        $lines = array_map(static fn (HoldInterface $hold): string => implode('  ', array_filter([
            $hold->getHoldId(),
            $hold->getKind(),
            $hold->getFrom(),
            $hold->getTo(),
            $hold->getPlacedBy(),
            $hold->getReason(),
        ])), $policy->getHolds());
        $this->show($input, $output, $policy, GetRetentionInterface::class, $lines === [] ? ['No hold stands.'] : $lines);
        return ExitCode::Done;
    }
}
