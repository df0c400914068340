<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Approve;

use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Approve\ChangeRoster;

/** leakresponse:roster:set */
class SetPerson extends ShellCommand
{
    public function __construct(ShellHost $host, private readonly ChangeRoster $change)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $many = InputOption::VALUE_REQUIRED | InputOption::VALUE_IS_ARRAY;
        $this->setName('leakresponse:roster:set')
            ->setDescription('Name a person who responds, or vouch for their accounts anew')
            ->addArgument('name', InputArgument::REQUIRED, 'How the roster calls them')
            ->addOption('account', null, $many, 'admin:<id> or integration:<id>; repeat it')
            ->addOption('key', null, $many, 'Id of a signing key they hold; repeat it')
            ->addOption('approver', null, InputOption::VALUE_NONE, 'May agree to acts of others');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $texts = static fn (mixed $list): array => array_values(array_map(strval(...), (array) $list));
        $roster = $this->change->enrol(
            (string) $input->getArgument('name'),
            (bool) $input->getOption('approver'),
            $texts($input->getOption('account')),
            $texts($input->getOption('key'))
        );
        if ($input->getOption('json')) {
            $this->print($output, RosterLines::data($roster));
            return ExitCode::Done;
        }
        $output->writeln(RosterLines::lines($roster), OutputInterface::OUTPUT_RAW);
        return ExitCode::Done;
    }
}
