<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Operate;

use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\KeyLines;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Operate\RevokeKey as Revoke;

/** leakresponse:key:revoke */
class RevokeKey extends ShellCommand
{
    public function __construct(ShellHost $host, private readonly Revoke $revoke)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:key:revoke')
            ->setDescription('End a signing key for good')
            ->addArgument('key', InputArgument::REQUIRED, 'Id of the key');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $key = $this->revoke->revoke((string) $input->getArgument('key'));
        if ($input->getOption('json')) {
            $this->print($output, KeyLines::data($key));
            return ExitCode::Done;
        }
        $output->writeln(KeyLines::line($key), OutputInterface::OUTPUT_RAW);
        return ExitCode::Done;
    }
}
