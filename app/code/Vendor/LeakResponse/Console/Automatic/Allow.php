<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Automatic;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\GetAutomaticInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Contain\Plan\ReadScope;
use Vendor\LeakResponse\Core\Playbook\Automatic\AutomaticRule;
use Vendor\LeakResponse\Core\Playbook\Automatic\ChangeAutomatic;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** leakresponse:automatic:allow */
class Allow extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly ChangeAutomatic $change,
        private readonly ReadScope $scopes,
        private readonly GetAutomaticInterface $get,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $many = InputOption::VALUE_REQUIRED | InputOption::VALUE_IS_ARRAY;
        $this->setName('leakresponse:automatic:allow')
            ->setDescription('Let one playbook start by itself for findings of some kinds; replaces what was set for it')
            ->addOption('playbook', null, InputOption::VALUE_REQUIRED, 'Code of the playbook')
            ->addOption('finding', null, $many, 'Kind of finding that starts it; may be given again')
            ->addOption('act', null, $many, 'Act that begins by itself; every other act waits for a person; may be given again')
            ->addOption('starter', null, InputOption::VALUE_REQUIRED, 'Whose rights count: admin:<id> or integration:<id>')
            ->addOption('website', null, $many, 'Id of a website; without one, the whole shop; may be given again')
            ->addOption('people', null, InputOption::VALUE_REQUIRED, 'At most so many people in 24 hours')
            ->addOption('orders', null, InputOption::VALUE_REQUIRED, 'Not when there were more orders than this in the last 24 hours', '0')
            ->addOption('starts', null, InputOption::VALUE_REQUIRED, 'At most so many starts in 24 hours', '3')
            ->addOption('cooldown', null, InputOption::VALUE_REQUIRED, 'Seconds between two starts', '3600');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $websites = array_map(intval(...), self::texts($input, 'website'));
        $rule = new AutomaticRule(
            $this->need($input, 'playbook'),
            self::texts($input, 'finding'),
            self::texts($input, 'act'),
            $this->scopes->read(new ScopeView($websites === [] ? 'all' : 'websites', $websites)),
            $this->number($input, 'people', 0, 4294967295),
            $this->number($input, 'orders', 0, 4294967295),
            $this->number($input, 'starts', 1, 1000),
            $this->number($input, 'cooldown', 0, 2592000),
        );
        $this->change->allow($rule, $this->need($input, 'starter'));
        $automatic = $this->get->execute();
        $this->show($input, $output, $automatic, GetAutomaticInterface::class, AutomaticLines::of($automatic));
        return ExitCode::Done;
    }

    private function number(InputInterface $input, string $option, int $least, int $most): int
    {
        $text = $this->need($input, $option);
        return preg_match('/^\d{1,10}$/D', $text) === 1 && (int) $text >= $least && (int) $text <= $most
            ? (int) $text
            : throw Refusal::badField("--{$option}", "--{$option} must be a number from {$least} to {$most}.");
    }

    /** @return list<string> */
    private static function texts(InputInterface $input, string $option): array
    {
        return array_values(array_filter((array) $input->getOption($option), is_string(...)));
    }
}
