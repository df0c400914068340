<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Notify;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\DraftNoticeInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ReadScope;
use Vendor\LeakResponse\Console\ReadTexts;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Shared\Identifiers;

/** leakresponse:notice:draft */
class DraftNotice extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly DraftNoticeInterface $draft,
        private readonly ReadTexts $texts,
        private readonly Identifiers $identifiers,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:notice:draft')
            ->setDescription('Write a draft of an account notice')
            ->addOption('incident', null, InputOption::VALUE_REQUIRED, 'Number of the incident')
            ->addOption('scope', null, InputOption::VALUE_REQUIRED, ReadScope::HELP)
            ->addOption('texts', null, InputOption::VALUE_REQUIRED, 'JSON file: [{"locale","title","body","advice":[]}]')
            ->addOption('key', null, InputOption::VALUE_REQUIRED, 'Idempotency key');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $notice = $this->draft->execute(
            (int) $this->need($input, 'incident'),
            ReadScope::of($this->need($input, 'scope')),
            $this->texts->of($this->need($input, 'texts')),
            $input->getOption('key') ?? $this->identifiers->uuid()
        );
        $this->show($input, $output, $notice, DraftNoticeInterface::class, [
            "Notice {$notice->getId()} is a draft. Content {$notice->getContentHash()}",
        ]);
        return ExitCode::Done;
    }
}
