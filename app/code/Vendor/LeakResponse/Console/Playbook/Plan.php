<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Playbook;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\Data\PlannedStepInterface;
use Vendor\LeakResponse\Api\PlanPlaybookInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ReadScope;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:playbook:plan */
class Plan extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly PlanPlaybookInterface $plan,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:playbook:plan')
            ->setDescription('Dry run: what a playbook would do. Nothing changes')
            ->addOption('incident', null, InputOption::VALUE_REQUIRED, 'Number of the incident')
            ->addOption('playbook', null, InputOption::VALUE_REQUIRED, 'Code of the playbook')
            ->addOption('scope', null, InputOption::VALUE_REQUIRED, ReadScope::HELP);
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $plan = $this->plan->execute(
            (int) $this->need($input, 'incident'),
            $this->need($input, 'playbook'),
            ReadScope::of($this->need($input, 'scope'))
        );
        $this->show($input, $output, $plan, PlanPlaybookInterface::class, [
            "Plan {$plan->getPlanHash()}, counted {$plan->getCountedAt()}, good until {$plan->getExpiresAt()}",
            ...array_map($this->line(...), $plan->getSteps()),
            'Nothing has changed yet.',
        ]);
        return ExitCode::Done;
    }

    private function line(PlannedStepInterface $planned): string
    {
        $step = $planned->getStep();
        $plan = $planned->getPlan();
        $what = $plan === null
            ? ($step->getKind() === 'act' ? "not available: {$planned->getReadiness()} {$planned->getCode()}" : $step->getKind())
            : "{$plan->getAction()}: {$plan->getSessions()} sessions, {$plan->getTokens()} tokens, {$plan->getAccounts()} accounts, "
                . "{$plan->getAdminSessions()} admin sessions; undo: {$plan->getReversal()}";
        return sprintf('%3d  %s [%s]', $step->getNumber(), $step->getTitle(), $what);
    }
}
