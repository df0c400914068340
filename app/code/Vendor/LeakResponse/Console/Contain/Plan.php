<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Contain;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\Data\PlanInterface;
use Vendor\LeakResponse\Api\PlanContainmentInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ReadScope;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Contain\Plan\OptionView;

/** leakresponse:contain:plan */
class Plan extends ShellCommand
{
    public function __construct(ShellHost $host, private readonly PlanContainmentInterface $plan)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:contain:plan')
            ->setDescription('Dry run: what an action would do. Nothing changes')
            ->addOption('incident', null, InputOption::VALUE_REQUIRED, 'Number of the incident')
            ->addOption(
                'action',
                null,
                InputOption::VALUE_REQUIRED,
                'end_sessions, suspend_payment, maintenance, close_doors … (a wrong one lists them all)'
            )
            ->addOption('scope', null, InputOption::VALUE_REQUIRED, ReadScope::HELP)
            ->addOption(
                'audience',
                null,
                InputOption::VALUE_REQUIRED,
                'customers, admins, or both with a comma; shop for a switch',
                'customers'
            )
            ->addOption(
                'option',
                null,
                InputOption::VALUE_REQUIRED | InputOption::VALUE_IS_ARRAY,
                'For a switch, name=value: method=checkmo, door=rest, expires_at=2026-11-21T18:00:00Z …'
            );
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $plan = $this->plan->execute(
            (int) $this->need($input, 'incident'),
            $this->need($input, 'action'),
            ReadScope::of($this->need($input, 'scope')),
            explode(',', $this->need($input, 'audience')),
            array_map(self::option(...), $input->getOption('option'))
        );
        $this->show($input, $output, $plan, PlanContainmentInterface::class, $this->lines($plan));
        return ExitCode::Done;
    }

    private static function option(string $text): OptionView
    {
        [$name, $value] = explode('=', $text, 2) + ['', ''];
        return new OptionView($name, $value);
    }

    /** @return list<string> */
    private function lines(PlanInterface $plan): array
    {
        $lines = ["Plan {$plan->getPlanHash()}, counted {$plan->getCountedAt()}, good until {$plan->getExpiresAt()}"];
        foreach ($plan->getRows() as $row) {
            $lines[] = "  {$row->getWebsiteName()} / {$row->getStoreName()}: {$row->getSessions()} sessions, {$row->getTokens()} tokens, "
                . "{$row->getAccounts()} accounts; not touched: {$row->getGuestCarts()} guest carts";
        }
        $lines[] = "In all {$plan->getSessions()} sessions, {$plan->getTokens()} tokens, {$plan->getAccounts()} accounts, "
            . "{$plan->getAdminSessions()} admin sessions";
        foreach ($plan->getConsequences() as $consequence) {
            $params = array_map(fn ($param): string => $param->getName() . '=' . $param->getValue(), $consequence->getParams());
            $lines[] = "  {$consequence->getKind()}: {$consequence->getCode()} " . implode(' ', $params);
        }
        $lines[] = "Can it be undone? {$plan->getReversal()}. Nothing has changed yet.";
        return $lines;
    }
}
