<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Operate;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\Data\CheckInterface;
use Vendor\LeakResponse\Api\Data\IncidentInterface;
use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Api\GetStatusInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:status */
class Status extends ShellCommand
{
    public function __construct(ShellHost $host, private readonly GetStatusInterface $status)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:status')
            ->setDescription('What is happening, what is contained, what is ready');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $status = $this->status->execute();
        $lines = [
            'State: ' . $status->getState() . ' at ' . $status->getNow(),
            $this->lineOfIncident($status->getIncident()),
        ];
        foreach ($status->getContainments() as $run) {
            $lines[] = $this->lineOfRun($run);
        }
        foreach ($status->getChecks() as $check) {
            $lines[] = $this->lineOfCheck($check);
        }
        $evidence = $status->getEvidence();
        $lines[] = "Ledger: {$evidence->getSize()} entries sealed, {$evidence->getWaiting()} waiting, custody {$evidence->getCustody()}";
        $this->show($input, $output, $status, GetStatusInterface::class, $lines);
        return ExitCode::Done;
    }

    private function lineOfIncident(?IncidentInterface $incident): string
    {
        return $incident === null
            ? 'No open incident.'
            : "Incident {$incident->getId()}: {$incident->getNoticed()}, aware {$incident->getAwareAt()}, by {$incident->getLeaderName()}";
    }

    private function lineOfRun(RunInterface $run): string
    {
        return "Run {$run->getId()}: {$run->getAction()}, {$run->getState()}, {$run->getDone()} of {$run->getTotal()}";
    }

    private function lineOfCheck(CheckInterface $check): string
    {
        return "Check {$check->getCode()}: {$check->getState()}";
    }
}
