<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Record;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Record\Tree\Sequencer;

/** leakresponse:ledger:seal */
class Seal extends ShellCommand
{
    public function __construct(ShellHost $host, private readonly Sequencer $sequencer)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:ledger:seal')->setDescription('Seal what waits in the inbox now, as cron does each minute');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $sealed = $this->sequencer->seal();
        $input->getOption('json')
            ? $this->print($output, ['sealed' => $sealed])
            : $output->writeln("{$sealed} entries sealed.", OutputInterface::OUTPUT_RAW);
        return ExitCode::Done;
    }
}
