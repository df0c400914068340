<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Approve\QuietRule;
use Vendor\LeakResponse\Core\Assess\DeclareIncident;
use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Assess\IncidentScope;
use Vendor\LeakResponse\Core\Contain\Plan\ReadScope;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Playbook\Automatic\AutomaticRule;
use Vendor\LeakResponse\Core\Playbook\Automatic\ChangeAutomatic;
use Vendor\LeakResponse\Core\Playbook\Automatic\Finding;
use Vendor\LeakResponse\Core\Playbook\Automatic\FindingBook;
use Vendor\LeakResponse\Core\Playbook\Automatic\GetAutomatic;
use Vendor\LeakResponse\Core\Playbook\Automatic\IncidentOfFinding;
use Vendor\LeakResponse\Core\Playbook\Automatic\JudgeFindings;
use Vendor\LeakResponse\Core\Playbook\Automatic\Reach;
use Vendor\LeakResponse\Core\Playbook\Automatic\ReportFinding;
use Vendor\LeakResponse\Core\Playbook\Automatic\SettingsBook;
use Vendor\LeakResponse\Core\Playbook\Automatic\StartByItself;
use Vendor\LeakResponse\Core\Playbook\Automatic\StopAutomatic;
use Vendor\LeakResponse\Core\Playbook\PlaybookBook;
use Vendor\LeakResponse\Core\Shared\Actor;

/** Wires automatic starts on a shop with the fakes, as a host does. */
class AutomaticKit
{
    public readonly SettingsBook $settings;
    public readonly FindingBook $findings;

    public function __construct(
        private readonly ContainHost $host,
        private readonly PlaybookKit $playbooks,
        private readonly PlaybookBook $books
    ) {
        $this->settings = new SettingsBook($host->kit->connection, $host->kit->secrets);
        $this->findings = new FindingBook($host->kit->connection);
    }

    /**
     * @param list<string> $findings
     * @param list<string> $acts
     */
    public function allow(
        array $findings = ['stolen_session'],
        array $acts = ['end_sessions'],
        string $playbook = 'trial',
        int $people = 100,
        int $cooldown = 3600,
        int $starts = 3,
        int $orders = 0
    ): void {
        $rule = new AutomaticRule($playbook, $findings, $acts, new TargetScope('all', []), $people, $orders, $starts, $cooldown);
        $this->asShell(fn () => $this->change()->allow($rule, 'admin:3'));
    }

    /** @return string how the newest finding was judged: its code, or its run */
    public function see(string $kind, string $key = 'one'): string
    {
        $this->report()->report(new Finding($kind, 'Acme_Fraud', $key));
        $this->judge();
        $row = $this->findings->newest(1)[0] ?? [];
        return (string) (($row['run_id'] ?? '') === '' ? $row['code'] ?? 'no finding' : $row['run_id']);
    }

    public function judge(): int
    {
        return $this->as(new Actor('system', 'cron', 'job', 'cron'), fn (): int => $this->judging()->judgeWaiting());
    }

    public function report(): ReportFinding
    {
        $kit = $this->host->kit;
        return new ReportFinding($kit->connection, $this->findings, $this->host->actor, $kit->recorder, $kit->clock);
    }

    public function change(): ChangeAutomatic
    {
        $kit = $this->host->kit;
        return new ChangeAutomatic(
            $kit->connection,
            $this->settings,
            $this->books,
            $this->playbooks->rights,
            $this->host->actor,
            $kit->recorder
        );
    }

    public function view(): GetAutomatic
    {
        $kit = $this->host->kit;
        return new GetAutomatic($this->settings, $this->findings, ApproveKit::sightOf($kit->connection));
    }

    public function stop(): StopAutomatic
    {
        $kit = $this->host->kit;
        return new StopAutomatic(
            $kit->connection,
            $this->settings,
            $this->findings,
            $this->playbooks->change(),
            $this->playbooks->moves,
            $kit->recorder,
            $this->view()
        );
    }

    public function asShell(callable $work): mixed
    {
        return $this->as(new Actor('shell', 'root', 'shell', 'console', ['Vendor_LeakResponse::contain_playbook']), $work);
    }

    private function judging(): JudgeFindings
    {
        $kit = $this->host->kit;
        $scopes = new IncidentScope(new ReadScope($this->host->shop, $kit->connection));
        $incidents = new IncidentBook($kit->connection);
        $declare = new DeclareIncident(
            $kit->connection,
            $incidents,
            $scopes,
            $this->host->proof,
            $this->host->actor,
            $kit->recorder,
            $kit->clock,
            new QuietRule(ApproveKit::rostersOf($kit->connection))
        );
        $start = new StartByItself(
            $this->playbooks->rights,
            $this->playbooks->plan(),
            $this->playbooks->open(),
            new Reach($kit->connection, $kit->tables, $this->host->shop),
            $this->findings,
            new IncidentOfFinding($incidents, $declare, $this->host->identifiers),
            $kit->clock
        );
        return new JudgeFindings(
            $kit->connection,
            $this->findings,
            $this->settings,
            $start,
            $this->playbooks->engine,
            $kit->recorder,
            $this->host->actor,
            $kit->clock
        );
    }

    private function as(Actor $actor, callable $work): mixed
    {
        $before = $this->host->actor->actor;
        $this->host->actor->actor = $actor;
        try {
            return $work();
        } finally {
            $this->host->actor->actor = $before;
        }
    }
}
