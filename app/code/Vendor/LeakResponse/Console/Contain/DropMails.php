<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Contain;

use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\DropHeldMailsInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:mail:drop */
class DropMails extends ShellCommand
{
    public function __construct(ShellHost $host, private readonly DropHeldMailsInterface $drop)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:mail:drop')
            ->setDescription('Throw mails away that wait, for good')
            ->addArgument('mail', InputArgument::REQUIRED | InputArgument::IS_ARRAY, 'Numbers, as leakresponse:mail:list names them')
            ->addOption('reason', null, InputOption::VALUE_REQUIRED, 'Goes into the ledger: no card numbers, no names');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $ids = array_map(intval(...), (array) $input->getArgument('mail'));
        $page = $this->drop->execute($ids, $this->need($input, 'reason'));
        $this->show($input, $output, $page, DropHeldMailsInterface::class, [
            count($ids) . " dropped, {$page->getKept()} wait, {$page->getUnsure()} unsure",
        ]);
        return ExitCode::Done;
    }
}
