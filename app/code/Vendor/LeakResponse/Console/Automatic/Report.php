<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Automatic;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\GetAutomaticInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Playbook\Automatic\Finding;
use Vendor\LeakResponse\Core\Playbook\Automatic\JudgeFindings;
use Vendor\LeakResponse\Core\Playbook\Automatic\ReportFinding;

/** leakresponse:automatic:report */
class Report extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly ReportFinding $report,
        private readonly JudgeFindings $judge,
        private readonly GetAutomaticInterface $get,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:automatic:report')
            ->setDescription('Report a finding of a detection outside the shop, and judge what waits')
            ->addOption('kind', null, InputOption::VALUE_REQUIRED, 'What was seen')
            ->addOption('source', null, InputOption::VALUE_REQUIRED, 'Who saw it', 'shell')
            ->addOption('key', null, InputOption::VALUE_REQUIRED, "The source's own id: the same one counts once");
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $finding = new Finding($this->need($input, 'kind'), $this->need($input, 'source'), $this->need($input, 'key'));
        $isNew = $this->report->report($finding);
        $this->judge->judgeWaiting();
        $automatic = $this->get->execute();
        $this->show($input, $output, $automatic, GetAutomaticInterface::class, AutomaticLines::of($automatic));
        return $isNew ? ExitCode::Done : ExitCode::Partial;
    }
}
