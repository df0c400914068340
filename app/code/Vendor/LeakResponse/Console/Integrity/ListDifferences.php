<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Integrity;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\Data\DifferenceInterface;
use Vendor\LeakResponse\Api\ListDifferencesInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:integrity:list */
class ListDifferences extends ShellCommand
{
    public function __construct(ShellHost $host, private readonly ListDifferencesInterface $list)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:integrity:list')
            ->setDescription('Files that are not as the manifest says')
            ->addOption('state', null, InputOption::VALUE_REQUIRED, 'open, accepted, gone or all', 'open')
            ->addOption('before', null, InputOption::VALUE_REQUIRED, 'Number of the last one of the page before', '0');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $page = $this->list->execute((string) $input->getOption('state'), (int) $input->getOption('before'), 100);
        $lines = array_map(
            static fn (DifferenceInterface $one): string => "{$one->getId()}  {$one->getState()}  {$one->getChange()}"
                . "  {$one->getNode()}  {$one->getPath()}  {$one->getStateHash()}",
            $page->getDifferences()
        );
        $this->show($input, $output, $page, ListDifferencesInterface::class, $lines);
        return ExitCode::Done;
    }
}
