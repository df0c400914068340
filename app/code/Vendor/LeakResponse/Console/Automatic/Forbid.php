<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Automatic;

use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\GetAutomaticInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Playbook\Automatic\ChangeAutomatic;

/** leakresponse:automatic:forbid */
class Forbid extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly ChangeAutomatic $change,
        private readonly GetAutomaticInterface $get,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:automatic:forbid')
            ->setDescription('A playbook starts by itself no longer; what is under way goes on')
            ->addArgument('playbook', InputArgument::REQUIRED, 'Code of the playbook');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $this->change->forbid((string) $input->getArgument('playbook'));
        $automatic = $this->get->execute();
        $this->show($input, $output, $automatic, GetAutomaticInterface::class, AutomaticLines::of($automatic));
        return ExitCode::Done;
    }
}
