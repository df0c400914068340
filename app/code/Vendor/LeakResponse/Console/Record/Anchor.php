<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Record;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Record\Outside\SendAnchors;
use Vendor\LeakResponse\Core\Record\Tree\Sequencer;
use Vendor\LeakResponse\Core\Shared\CurrentActor;

/** leakresponse:ledger:anchor */
class Anchor extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly SendAnchors $anchors,
        private readonly Sequencer $sequencer,
        private readonly CurrentActor $actor,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:ledger:anchor')
            ->setDescription('Seal now and leave the newest checkpoint at every place of env.php, leakresponse/anchors');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $this->sequencer->seal();
        $results = $this->anchors->send($this->actor->current(), true);
        if ($input->getOption('json')) {
            $this->print($output, ['places' => (object) $results]);
        } else {
            $lines = array_map(static fn (string $name, string $what): string => "{$name}: {$what}", array_keys($results), $results);
            $output->writeln($lines === [] ? ['No place is named in env.php.'] : $lines, OutputInterface::OUTPUT_RAW);
        }
        return array_diff($results, ['kept']) === [] ? ExitCode::Done : ExitCode::Partial;
    }
}
