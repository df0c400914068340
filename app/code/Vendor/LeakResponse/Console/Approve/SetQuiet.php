<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Approve;

use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\GetIncidentInterface;
use Vendor\LeakResponse\Api\SetQuietInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:incident:quiet */
class SetQuiet extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly GetIncidentInterface $get,
        private readonly SetQuietInterface $quiet,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:incident:quiet')
            ->setDescription('Show an incident to the people of the roster only, or to everybody again')
            ->addArgument('incident', InputArgument::REQUIRED, 'Number of the incident')
            ->addOption('off', null, InputOption::VALUE_NONE, 'Show it to everybody with the right again');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $id = (int) $input->getArgument('incident');
        $incident = $this->quiet->execute($id, $this->get->execute($id)->getVersion(), !$input->getOption('off'));
        $words = "Incident {$id}: " . ($incident->getQuiet() ? 'quiet' : 'shown');
        $this->show($input, $output, $incident, SetQuietInterface::class, [$words]);
        return ExitCode::Done;
    }
}
