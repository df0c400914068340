<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Approve;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Approve\RosterBook;

/** leakresponse:roster:show */
class ShowRoster extends ShellCommand
{
    public function __construct(ShellHost $host, private readonly RosterBook $rosters)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:roster:show')
            ->setDescription('Show who responds and what needs two persons');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $roster = $this->rosters->read();
        if ($input->getOption('json')) {
            $this->print($output, RosterLines::data($roster));
            return ExitCode::Done;
        }
        $output->writeln(RosterLines::lines($roster), OutputInterface::OUTPUT_RAW);
        return ExitCode::Done;
    }
}
