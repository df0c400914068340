<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Integrity;

use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\AcceptDifferenceInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Integrity\DifferenceBook;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** leakresponse:integrity:accept */
class AcceptDifference extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly AcceptDifferenceInterface $accept,
        private readonly DifferenceBook $differences,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:integrity:accept')
            ->setDescription('Say of one file that it is right as it is now')
            ->addArgument('difference', InputArgument::REQUIRED, 'Number, as leakresponse:integrity:list prints it')
            ->addOption('reason', null, InputOption::VALUE_REQUIRED, 'Goes into the ledger: no card numbers, no names');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $id = (int) $input->getArgument('difference');
        $row = $this->differences->byId($id) ?? throw Refusal::notFound('difference', 'There is no such difference.');
        $accepted = $this->accept->execute($id, bin2hex((string) $row['state_hash']), $this->need($input, 'reason'));
        $this->show($input, $output, $accepted, AcceptDifferenceInterface::class, ["accepted: {$accepted->getPath()}"]);
        return ExitCode::Done;
    }
}
