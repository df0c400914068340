<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Contain;

use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\ConsoleOutputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\AdvanceContainmentInterface;
use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:contain:advance */
class Advance extends ShellCommand
{
    private const AT_WORK = ['running', 'verifying'];

    public function __construct(ShellHost $host, private readonly AdvanceContainmentInterface $advance)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:contain:advance')
            ->setDescription('Work on a run until it is done; run it again after a crash')
            ->addArgument('run', InputArgument::REQUIRED, 'Id of the run')
            ->addOption('watch', null, InputOption::VALUE_NONE, 'Show progress on stderr')
            ->addOption('seconds', null, InputOption::VALUE_REQUIRED, 'Stop after so many seconds (exit code 5)', '86400');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $until = hrtime(true) + (int) $this->need($input, 'seconds') * 1_000_000_000;
        $before = null;
        do {
            $run = $this->advance->execute((string) $input->getArgument('run'));
            $this->watch($input, $output, $run);
            $this->waitForOther($before, $run);
            $before = $run;
        } while (in_array($run->getState(), self::AT_WORK, true) && hrtime(true) < $until);
        $this->show($input, $output, $run, AdvanceContainmentInterface::class, [$this->line($run)]);
        return ExitCode::ofRun($run->getState());
    }

    private function watch(InputInterface $input, OutputInterface $output, RunInterface $run): void
    {
        if ($input->getOption('watch') && $output instanceof ConsoleOutputInterface) {
            $output->getErrorOutput()->writeln($this->line($run), OutputInterface::OUTPUT_RAW);
        }
    }

    /** Another worker holds the lease when nothing has moved: look again a little later. */
    private function waitForOther(?RunInterface $before, RunInterface $run): void
    {
        if ($before !== null && $before->getVersion() === $run->getVersion() && $before->getDone() === $run->getDone()) {
            usleep(500_000);
        }
    }

    private function line(RunInterface $run): string
    {
        $verdict = $run->getProof() === null ? '' : ', ' . $run->getProof()->getVerdict();
        return "Run {$run->getId()}: {$run->getState()} ({$run->getPhase()}), {$run->getDone()} of {$run->getTotal()}{$verdict}";
    }
}
