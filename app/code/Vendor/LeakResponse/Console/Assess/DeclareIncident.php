<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Assess;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\DeclareIncidentInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ReadScope;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Shared\Identifiers;

/** leakresponse:incident:declare */
class DeclareIncident extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly DeclareIncidentInterface $declare,
        private readonly Identifiers $identifiers,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:incident:declare')
            ->setDescription('Declare an incident; changes nothing in the shop')
            ->addOption('noticed', null, InputOption::VALUE_REQUIRED, 'What was noticed (a code of the declare form)')
            ->addOption('noticed-at', null, InputOption::VALUE_REQUIRED, 'When, UTC, or unknown', 'unknown')
            ->addOption('ongoing', null, InputOption::VALUE_REQUIRED, 'yes, no or unknown', 'unknown')
            ->addOption('scope', null, InputOption::VALUE_REQUIRED, ReadScope::HELP)
            ->addOption('key', null, InputOption::VALUE_REQUIRED, 'Idempotency key; the same key gives the same incident');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $incident = $this->declare->execute(
            $this->need($input, 'noticed'),
            $this->need($input, 'noticed-at'),
            $this->need($input, 'ongoing'),
            ReadScope::of($this->need($input, 'scope')),
            $input->getOption('key') ?? $this->identifiers->uuid()
        );
        $this->show($input, $output, $incident, DeclareIncidentInterface::class, ["Incident {$incident->getId()} is open."]);
        return ExitCode::Done;
    }
}
