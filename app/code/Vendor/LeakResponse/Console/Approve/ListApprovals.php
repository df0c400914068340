<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Approve;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\Data\ApprovalInterface;
use Vendor\LeakResponse\Api\ListApprovalsInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:approval:list */
class ListApprovals extends ShellCommand
{
    public function __construct(ShellHost $host, private readonly ListApprovalsInterface $list)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:approval:list')
            ->setDescription('List what waits for another person, or for the end of a delay');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $open = $this->list->execute();
        $lines = array_map(
            static fn (ApprovalInterface $one): string => "{$one->getId()} {$one->getState()}: {$one->getVerb()} {$one->getAction()}"
                . " (incident {$one->getIncidentId()}), asked by {$one->getRequestedBy()}",
            $open
        );
        $this->show($input, $output, $open, ListApprovalsInterface::class, array_values($lines));
        return ExitCode::Done;
    }
}
