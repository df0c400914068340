<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Approve;

use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\DecideApprovalInterface;
use Vendor\LeakResponse\Api\GetApprovalInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:approval:stop */
class StopApproval extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly GetApprovalInterface $get,
        private readonly DecideApprovalInterface $decide,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:approval:stop')
            ->setDescription('Stop what one person alone has begun, or take back what somebody asked for')
            ->addArgument('request', InputArgument::REQUIRED, 'Number of the request');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $id = (string) $input->getArgument('request');
        $stopped = $this->decide->execute($id, $this->get->execute($id)->getVersion(), 'withdraw');
        $this->show($input, $output, $stopped, DecideApprovalInterface::class, ["Request {$id}: {$stopped->getState()}"]);
        return ExitCode::Done;
    }
}
