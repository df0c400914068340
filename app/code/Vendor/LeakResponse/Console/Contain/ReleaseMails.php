<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Contain;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Contain\Mail\ReleaseMail;

/** leakresponse:mail:release, for shops whose cron stands still. While a hold is on it sends nothing. */
class ReleaseMails extends ShellCommand
{
    public function __construct(ShellHost $host, private readonly ReleaseMail $release)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:mail:release')
            ->setDescription('Send mails that were kept, in their order; cron does the same each minute')
            ->addOption('seconds', null, InputOption::VALUE_REQUIRED, 'Go on for about so long', '40');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $done = $this->release->release(max(1, min(3600, (int) $input->getOption('seconds'))));
        if ($input->getOption('json')) {
            $this->print($output, $done);
        } else {
            $output->writeln("{$done['sent']} sent, {$done['unsure']} unsure");
        }
        return $done['unsure'] === 0 ? ExitCode::Done : ExitCode::Partial;
    }
}
