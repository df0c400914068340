<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Record;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\Data\FoundEntryInterface;
use Vendor\LeakResponse\Api\ViewPersonInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:person:view */
class ViewPerson extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly ViewPersonInterface $view,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:person:view')
            ->setDescription('Who saw this customer: entries about a person, newest first')
            ->addOption('customer', null, InputOption::VALUE_REQUIRED, 'Number of the account')
            ->addOption('mail-from', null, InputOption::VALUE_REQUIRED, 'File with the mail address, - for standard input')
            ->addOption('before', null, InputOption::VALUE_REQUIRED, 'Where the page before ended')
            ->addOption('limit', null, InputOption::VALUE_REQUIRED, 'Entries, at most 200');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $found = $this->view->execute(
            (int) $input->getOption('customer'),
            MailFrom::option($input),
            (string) $input->getOption('before'),
            (int) ($input->getOption('limit') ?? 50)
        );
        $lines = array_map(
            static fn (FoundEntryInterface $entry): string => "{$entry->getIndex()}  {$entry->getAt()}  {$entry->getType()}"
                . "  {$entry->getActor()}  {$entry->getDoor()}",
            $found->getEntries()
        );
        $this->show($input, $output, $found, ViewPersonInterface::class, $lines === [] ? ['No entries.'] : $lines);
        return ExitCode::Done;
    }
}
