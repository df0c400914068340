<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Operate;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\KeyLines;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Operate\ListKeys as AllKeys;

/** leakresponse:key:list */
class ListKeys extends ShellCommand
{
    public function __construct(ShellHost $host, private readonly AllKeys $list)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:key:list')->setDescription('Enrolled signing keys, revoked ones too');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $keys = $this->list->list();
        if ($input->getOption('json')) {
            $this->print($output, array_map(KeyLines::data(...), $keys));
            return ExitCode::Done;
        }
        $output->writeln($keys === [] ? ['No key is enrolled.'] : array_map(KeyLines::line(...), $keys), OutputInterface::OUTPUT_RAW);
        return ExitCode::Done;
    }
}
