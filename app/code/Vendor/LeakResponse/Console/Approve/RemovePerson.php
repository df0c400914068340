<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Approve;

use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Approve\ChangeRoster;

/** leakresponse:roster:remove */
class RemovePerson extends ShellCommand
{
    public function __construct(ShellHost $host, private readonly ChangeRoster $change)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:roster:remove')
            ->setDescription('Take a person off the roster')
            ->addArgument('name', InputArgument::REQUIRED, 'How the roster calls them');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $roster = $this->change->remove((string) $input->getArgument('name'));
        if ($input->getOption('json')) {
            $this->print($output, RosterLines::data($roster));
            return ExitCode::Done;
        }
        $output->writeln(RosterLines::lines($roster), OutputInterface::OUTPUT_RAW);
        return ExitCode::Done;
    }
}
