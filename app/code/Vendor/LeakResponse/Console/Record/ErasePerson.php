<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Record;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\AskErasureInterface;
use Vendor\LeakResponse\Api\Data\ErasureInterface;
use Vendor\LeakResponse\Api\DecideErasureInterface;
use Vendor\LeakResponse\Api\ListErasuresInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:person:erase */
class ErasePerson extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly AskErasureInterface $ask,
        private readonly DecideErasureInterface $decide,
        private readonly ListErasuresInterface $all,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:person:erase')
            ->setDescription('Ask for the erasure of a person, confirm or withdraw one, or list them')
            ->addOption('customer', null, InputOption::VALUE_REQUIRED, 'Number of the account')
            ->addOption('mail-from', null, InputOption::VALUE_REQUIRED, 'File with the mail address, - for standard input')
            ->addOption('confirm', null, InputOption::VALUE_REQUIRED, 'Id of a proposed erasure')
            ->addOption('withdraw', null, InputOption::VALUE_REQUIRED, 'Id of an erasure')
            ->addOption('list', null, InputOption::VALUE_NONE, 'List the newest')
            ->addOption('reason', null, InputOption::VALUE_REQUIRED, 'Goes into the ledger: no card numbers, no names');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        if ($input->getOption('list')) {
            $all = $this->all->execute();
            $this->show($input, $output, $all, ListErasuresInterface::class, array_map(self::line(...), $all));
            return ExitCode::Done;
        }
        $reason = $this->need($input, 'reason');
        foreach (['confirm', 'withdraw'] as $decision) {
            if (is_string($input->getOption($decision))) {
                $erasure = $this->decide->execute($this->need($input, $decision), $decision, $reason);
                $this->show($input, $output, $erasure, DecideErasureInterface::class, [self::line($erasure)]);
                return ExitCode::Done;
            }
        }
        $erasure = $this->ask->execute($reason, (int) $input->getOption('customer'), MailFrom::option($input));
        $this->show($input, $output, $erasure, AskErasureInterface::class, [self::line($erasure)]);
        return ExitCode::Done;
    }

    private static function line(ErasureInterface $erasure): string
    {
        $held = $erasure->getHeldBy() === [] ? '' : ', held by ' . implode(', ', $erasure->getHeldBy());
        return "{$erasure->getErasureId()}  {$erasure->getState()}, due {$erasure->getDueAt()}{$held}";
    }
}
