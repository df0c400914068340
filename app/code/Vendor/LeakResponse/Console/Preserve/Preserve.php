<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Preserve;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\PlanPreservationInterface;
use Vendor\LeakResponse\Api\StartPreservationInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Preserve\AdvancePreservation;

/** leakresponse:evidence:preserve */
class Preserve extends ShellCommand
{
    private const SLICE = 3600;

    public function __construct(
        ShellHost $host,
        private readonly PlanPreservationInterface $plan,
        private readonly StartPreservationInterface $start,
        private readonly AdvancePreservation $advance,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:evidence:preserve')
            ->setDescription('Collect evidence in order of volatility, encrypted to the keys of env.php. Run it again after a crash')
            ->addOption('incident', null, InputOption::VALUE_REQUIRED, 'Number of the incident')
            ->addOption('mode', null, InputOption::VALUE_REQUIRED, 'full, or volatile: sessions, tokens, queue, cron, processes', 'full')
            ->addOption('host-suspect', null, InputOption::VALUE_NONE, 'This host may be in other hands: mark what it collects')
            ->addOption('reason', null, InputOption::VALUE_REQUIRED, 'Goes into the ledger: no card numbers, no names')
            ->addOption('package', null, InputOption::VALUE_REQUIRED, 'Go on with a package that was begun')
            ->addOption('seconds', null, InputOption::VALUE_REQUIRED, 'Stop after this long; the next call goes on', (string) self::SLICE)
            ->addOption('plan-only', null, InputOption::VALUE_NONE, 'Say what there is to collect, and begin nothing');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $id = $input->getOption('package');
        if (!is_string($id) || $id === '') {
            $mode = $this->need($input, 'mode');
            $plan = $this->plan->execute((int) $this->need($input, 'incident'), $mode, (bool) $input->getOption('host-suspect'));
            if ($input->getOption('plan-only')) {
                $this->show($input, $output, $plan, PlanPreservationInterface::class, array_map(
                    static fn (object $kind): string => sprintf('%-20s %5d items', $kind->getKind(), $kind->getItems()),
                    $plan->getKinds()
                ));
                return ExitCode::Done;
            }
            $key = 'plan-' . substr($plan->getPlanHash(), 0, 48);
            $id = $this->start->execute($plan->getPlanHash(), $this->need($input, 'reason'), $key)->getId();
        }
        $package = $this->advance->advance($id, max(1, (int) $this->need($input, 'seconds')));
        $this->show($input, $output, $package, StartPreservationInterface::class, PackageLines::of($package));
        return PackageLines::exit($package);
    }
}
