<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Automatic;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\GetAutomaticInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:automatic:show */
class Show extends ShellCommand
{
    public function __construct(ShellHost $host, private readonly GetAutomaticInterface $get)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:automatic:show')->setDescription('What may start by itself, and what came of the newest findings');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $automatic = $this->get->execute();
        $this->show($input, $output, $automatic, GetAutomaticInterface::class, AutomaticLines::of($automatic));
        return ExitCode::Done;
    }
}
