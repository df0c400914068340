<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Record;

use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Record\Restore\RestoreLedger;
use Vendor\LeakResponse\Core\Record\Restore\UnableToRestore;
use Vendor\LeakResponse\Core\Record\Tree\Sequencer;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** leakresponse:ledger:restore */
class Restore extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly RestoreLedger $restore,
        private readonly Sequencer $sequencer,
        private readonly CurrentActor $actor,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:ledger:restore')
            ->setDescription('Put the ledger back from a witness\'s mirror or an export, after it was wiped, set back or changed')
            ->addArgument('folder', InputArgument::REQUIRED, 'The mirror or export')
            ->addOption('reason', null, InputOption::VALUE_REQUIRED, 'What happened; stands in the ledger')
            ->addOption('vkey', null, InputOption::VALUE_REQUIRED, 'First key of the ledger, where the key folder does not know it')
            ->addOption('accept-loss', null, InputOption::VALUE_NONE, 'Go on without signed entries that are not in the copy');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $reason = trim((string) $input->getOption('reason'));
        if ($reason === '' || strlen($reason) > 1000) {
            throw Refusal::badField('--reason', 'Say with --reason what happened, in at most 1000 bytes.');
        }
        $vkey = $input->getOption('vkey');
        try {
            $done = $this->restore->from(
                rtrim((string) $input->getArgument('folder'), '/'),
                $reason,
                $this->actor->current(),
                is_string($vkey) ? $vkey : null,
                (bool) $input->getOption('accept-loss')
            );
        } catch (UnableToRestore $error) {
            throw Refusal::unprocessable('not_restored', 'folder', $error->getMessage());
        }
        $this->sequencer->seal();
        if ($input->getOption('json')) {
            $this->print($output, $done);
            return ExitCode::Done;
        }
        $lost = $done['lost_from'] === null ? 'None is lost.' : "Entries {$done['lost_from']} to {$done['lost_to']} are lost.";
        $output->writeln([
            "{$done['size']} entries are back in the ledger. {$lost}",
            'The next entry says so. Export the ledger and verify it on another machine.',
        ], OutputInterface::OUTPUT_RAW);
        return ExitCode::Done;
    }
}
