<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Record;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Record\Read\CompareProjection;
use Vendor\LeakResponse\Core\Record\Read\LedgerReader;
use Vendor\LeakResponse\Core\Record\Tree\Projection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;

/** leakresponse:ledger:project */
class Project extends ShellCommand
{
    private const SECONDS = 3600;

    public function __construct(
        ShellHost $host,
        private readonly Projection $projection,
        private readonly CompareProjection $compare,
        private readonly LedgerReader $ledger,
        private readonly CurrentActor $actor,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:ledger:project')
            ->setDescription('Compare the table that is searched with the ledger and mend it, or make it anew')
            ->addOption('rebuild', null, InputOption::VALUE_NONE, 'Empty the table and make all of it again');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        if ($input->getOption('rebuild')) {
            $this->projection->forget();
            $size = $this->ledger->head()->size ?? 0;
            while ($this->projection->follow($size)) {
                continue;
            }
        }
        [$next, $differing] = $this->compare->compare($this->actor->current(), 0, self::SECONDS);
        $input->getOption('json')
            ? $this->print($output, ['differing' => $differing, 'next' => $next === null ? null : (string) $next])
            : $output->writeln("{$differing} rows differed from the ledger and were made again.", OutputInterface::OUTPUT_RAW);
        return match (true) {
            $differing > 0 => ExitCode::Tampering,
            $next !== null => ExitCode::Partial,
            default => ExitCode::Done,
        };
    }
}
