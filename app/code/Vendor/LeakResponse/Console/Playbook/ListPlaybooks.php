<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Playbook;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\Data\PlaybookInterface;
use Vendor\LeakResponse\Api\ListPlaybooksInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:playbook:list */
class ListPlaybooks extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly ListPlaybooksInterface $list,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:playbook:list')
            ->setDescription('The playbooks of this shop');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $books = $this->list->execute();
        $this->show($input, $output, $books, ListPlaybooksInterface::class, array_map(
            static fn (PlaybookInterface $book): string => sprintf('%-22s %s', $book->getCode(), $book->getTitle()),
            $books
        ));
        return ExitCode::Done;
    }
}
