<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Approve;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Approve\ChangeRoster;

/** leakresponse:recovery:make */
class MakeRecoveryCode extends ShellCommand
{
    public function __construct(ShellHost $host, private readonly ChangeRoster $change)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:recovery:make')
            ->setDescription('Make the recovery code of a shop of one person; it is shown this once');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $code = $this->change->makeRecoveryCode(random_bytes(20));
        if ($input->getOption('json')) {
            $this->print($output, ['recovery_code' => $code]);
            return ExitCode::Done;
        }
        $words = 'Keep it on paper, away from the shop. It is shown this once and good once.';
        $output->writeln([$code, $words], OutputInterface::OUTPUT_RAW);
        return ExitCode::Done;
    }
}
