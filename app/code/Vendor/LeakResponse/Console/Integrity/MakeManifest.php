<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Integrity;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Integrity\MakeManifest as Make;
use Vendor\LeakResponse\Core\Integrity\ShopFiles;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Instant;

/** leakresponse:integrity:manifest */
class MakeManifest extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly Make $make,
        private readonly ShopFiles $files,
        private readonly CurrentActor $actor,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:integrity:manifest')
            ->setDescription('The last step of a deploy: sign how the files are now; from here on every change is a difference')
            ->addOption('reason', null, InputOption::VALUE_REQUIRED, 'Which release; goes into the ledger')
            ->addOption('begin', null, InputOption::VALUE_NONE, 'The first step of a deploy: scans wait, at most an hour')
            ->addOption('take-open', null, InputOption::VALUE_NONE, 'Take in also what scans found and nobody accepted');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $reason = $this->need($input, 'reason');
        if ($input->getOption('begin')) {
            $until = Instant::text($this->make->beginDeploy($this->files->node(), $reason, $this->actor->current()));
            $input->getOption('json')
                ? $this->print($output, ['waits_until' => $until])
                : $output->writeln("Scans wait until the manifest is made, at most until {$until}.");
            return ExitCode::Done;
        }
        $made = $this->make->make(
            $this->files->rules(),
            $this->files->node(),
            $reason,
            (bool) $input->getOption('take-open'),
            $this->actor->current()
        );
        if ($input->getOption('json')) {
            $this->print($output, [
                'manifest' => $made->hash, 'files' => $made->files, 'bytes' => $made->bytes, 'kept_out' => $made->keptOut,
            ]);
        } else {
            $output->writeln(["{$made->files} files, {$made->bytes} bytes, manifest {$made->hash}"], OutputInterface::OUTPUT_RAW);
            foreach ($made->keptOut as $path) {
                $output->writeln("kept out, because a scan found it and nobody accepted it: {$path}", OutputInterface::OUTPUT_RAW);
            }
        }
        return $made->keptOut === [] ? ExitCode::Done : ExitCode::Partial;
    }
}
