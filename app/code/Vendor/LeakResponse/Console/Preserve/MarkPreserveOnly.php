<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Preserve;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\MarkPreserveOnlyInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:evidence:preserve-only */
class MarkPreserveOnly extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly MarkPreserveOnlyInterface $mark,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:evidence:preserve-only')
            ->setDescription('Card cases: refuse acts that destroy evidence until a package holds it')
            ->addOption('incident', null, InputOption::VALUE_REQUIRED, 'Number of the incident')
            ->addOption('off', null, InputOption::VALUE_NONE, 'Take the mark off')
            ->addOption('reason', null, InputOption::VALUE_REQUIRED, 'Goes into the ledger: no card numbers, no names');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $incident = $this->mark->execute(
            (int) $this->need($input, 'incident'),
            !$input->getOption('off'),
            $this->need($input, 'reason')
        );
        $this->show($input, $output, $incident, MarkPreserveOnlyInterface::class, [
            "Incident {$incident->getId()}: " . ($incident->isPreserveOnly() ? 'preserve and isolate only' : 'no such mark'),
        ]);
        return ExitCode::Done;
    }
}
