<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Contain;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\ListHeldMailsInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:mail:list */
class ListMails extends ShellCommand
{
    public function __construct(ShellHost $host, private readonly ListHeldMailsInterface $list)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:mail:list')
            ->setDescription('Mails that wait, without their addresses and words')
            ->addOption('after', null, InputOption::VALUE_REQUIRED, 'Go on after this number', '0');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $page = $this->list->execute((string) $input->getOption('after'), 100);
        $lines = ["{$page->getKept()} wait, {$page->getUnsure()} unsure"];
        foreach ($page->getMails() as $mail) {
            $lines[] = "{$mail->getId()} {$mail->getKeptAt()} {$mail->getState()} {$mail->getTemplate()} {$mail->getRecipients()}";
        }
        $this->show($input, $output, $page, ListHeldMailsInterface::class, $lines);
        return ExitCode::Done;
    }
}
