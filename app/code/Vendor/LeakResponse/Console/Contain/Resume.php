<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Contain;

use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\GetContainmentInterface;
use Vendor\LeakResponse\Api\ResumeContainmentInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:contain:resume */
class Resume extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly GetContainmentInterface $get,
        private readonly ResumeContainmentInterface $resume,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:contain:resume')
            ->setDescription('Go on with a paused run')
            ->addArgument('run', InputArgument::REQUIRED, 'Id of the run');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $id = (string) $input->getArgument('run');
        $run = $this->resume->execute($id, $this->get->execute($id)->getVersion());
        $this->show($input, $output, $run, ResumeContainmentInterface::class, ["Run {$run->getId()}: {$run->getState()}"]);
        return ExitCode::Done;
    }
}
