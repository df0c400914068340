<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Record;

use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Record\Read\ExportLedger;

/** leakresponse:ledger:export */
class Export extends ShellCommand
{
    public function __construct(ShellHost $host, private readonly ExportLedger $export)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:ledger:export')
            ->setDescription('Write the sealed ledger to a folder that can be verified without this shop')
            ->addArgument('folder', InputArgument::REQUIRED, 'Made when it is not there');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $folder = (string) $input->getArgument('folder');
        $entries = $this->export->to($folder);
        if ($input->getOption('json')) {
            $this->print($output, ['folder' => $folder, 'entries' => $entries]);
            return ExitCode::Done;
        }
        $output->writeln([
            "{$entries} entries written to {$folder}.",
            "Verify on another machine: leakctl verify {$folder} --vkey \"$(cat {$folder}/vkey)\"",
            'Compare the key with the one you noted at set-up, not with the one in the folder.',
        ], OutputInterface::OUTPUT_RAW);
        return ExitCode::Done;
    }
}
