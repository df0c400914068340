<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Integrity;

use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\RetireScriptInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:script:retire */
class RetireScript extends ShellCommand
{
    public function __construct(ShellHost $host, private readonly RetireScriptInterface $retire)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:script:retire')
            ->setDescription('Take a storefront script out of the inventory')
            ->addArgument('script', InputArgument::REQUIRED, 'Number, as leakresponse:script:list prints it')
            ->addOption('reason', null, InputOption::VALUE_REQUIRED, 'Goes into the ledger');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $script = $this->retire->execute((int) $input->getArgument('script'), $this->need($input, 'reason'));
        $this->show($input, $output, $script, RetireScriptInterface::class, ["retired: {$script->getSource()}"]);
        return ExitCode::Done;
    }
}
