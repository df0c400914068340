<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Notify;

use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\PublishNoticeInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Shared\Identifiers;

/** leakresponse:notice:publish */
class PublishNotice extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly PublishNoticeInterface $publish,
        private readonly Identifiers $identifiers,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:notice:publish')
            ->setDescription('Show a drafted notice in the accounts of its scope')
            ->addArgument('notice', InputArgument::REQUIRED, 'Number of the notice')
            ->addOption('content', null, InputOption::VALUE_REQUIRED, 'Content hash of the draft that was read')
            ->addOption('key', null, InputOption::VALUE_REQUIRED, 'Idempotency key');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $notice = $this->publish->execute(
            (int) $input->getArgument('notice'),
            $this->need($input, 'content'),
            $input->getOption('key') ?? $this->identifiers->uuid()
        );
        $this->show($input, $output, $notice, PublishNoticeInterface::class, [
            "Notice {$notice->getId()} is {$notice->getState()} since {$notice->getPublishedAt()}.",
        ]);
        return ExitCode::Done;
    }
}
