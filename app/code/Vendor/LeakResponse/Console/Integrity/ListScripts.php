<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Integrity;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\Data\ScriptInterface;
use Vendor\LeakResponse\Api\ListScriptsInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:script:list */
class ListScripts extends ShellCommand
{
    public function __construct(ShellHost $host, private readonly ListScriptsInterface $list)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:script:list')
            ->setDescription('The inventory of storefront scripts; with --json the file that leakctl scripts check --inventory reads')
            ->addOption('page', null, InputOption::VALUE_REQUIRED, 'Only this page', '');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $scripts = $this->list->execute((string) $input->getOption('page'));
        $lines = array_map(
            static fn (ScriptInterface $one): string => "{$one->getId()}  {$one->getPage()}  {$one->getSource()}"
                . "  {$one->getOwner()}: {$one->getReason()}",
            $scripts
        );
        $this->show($input, $output, $scripts, ListScriptsInterface::class, $lines);
        return ExitCode::Done;
    }
}
