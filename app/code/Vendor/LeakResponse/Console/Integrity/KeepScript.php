<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Integrity;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\KeepScriptInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:script:keep */
class KeepScript extends ShellCommand
{
    public function __construct(ShellHost $host, private readonly KeepScriptInterface $keep)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:script:keep')
            ->setDescription('Put a storefront script into the inventory, with a reason and an owner (PCI DSS 6.4.3)')
            ->addOption('page', null, InputOption::VALUE_REQUIRED, 'checkout, cart, home, another short name, or * for every page')
            ->addOption('source', null, InputOption::VALUE_REQUIRED, 'As leakctl scripts check prints it')
            ->addOption('content-hash', null, InputOption::VALUE_REQUIRED, 'SHA-256 of the contents, where they must not change', '')
            ->addOption('reason', null, InputOption::VALUE_REQUIRED, 'Why it is there')
            ->addOption('owner', null, InputOption::VALUE_REQUIRED, 'Team or role that answers for it');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $script = $this->keep->execute(
            $this->need($input, 'page'),
            $this->need($input, 'source'),
            $this->need($input, 'reason'),
            $this->need($input, 'owner'),
            (string) $input->getOption('content-hash')
        );
        $line = "{$script->getId()}  {$script->getPage()}  {$script->getSource()}";
        $this->show($input, $output, $script, KeepScriptInterface::class, [$line]);
        return ExitCode::Done;
    }
}
