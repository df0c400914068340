<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Approve;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Approve\ChangeRoster;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** leakresponse:roster:rule */
class SetRule extends ShellCommand
{
    public function __construct(ShellHost $host, private readonly ChangeRoster $change)
    {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $many = InputOption::VALUE_REQUIRED | InputOption::VALUE_IS_ARRAY;
        $this->setName('leakresponse:roster:rule')
            ->setDescription('Say what needs two persons, whom others may ask, and who is told')
            ->addOption('control', null, InputOption::VALUE_REQUIRED, 'one, two, or single: one person with a recovery code and a delay')
            ->addOption('start', null, $many, 'Act that needs two at its start; * for all, none for none')
            ->addOption('contact', null, InputOption::VALUE_REQUIRED, 'Whom others may ask while an incident is quiet')
            ->addOption('mail', null, $many, 'Told before one person alone lifts something; repeat it')
            ->addOption('delay', null, InputOption::VALUE_REQUIRED, 'Minutes before one person alone may go on');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $roster = $this->change->rule($this->changes($input));
        if ($input->getOption('json')) {
            $this->print($output, RosterLines::data($roster));
            return ExitCode::Done;
        }
        $output->writeln(RosterLines::lines($roster), OutputInterface::OUTPUT_RAW);
        return ExitCode::Done;
    }

    /**
     * @return array<string, mixed> only what was given
     * @throws Refusal
     */
    private function changes(InputInterface $input): array
    {
        $texts = static fn (string $name): array => array_values(array_map(strval(...), (array) $input->getOption($name)));
        $given = array_filter([
            'control' => $input->getOption('control'),
            'contact' => $input->getOption('contact'),
            'startTwo' => $texts('start') === ['none'] ? [] : ($texts('start') ?: null),
            'mails' => $texts('mail') ?: null,
        ], static fn (mixed $value): bool => $value !== null);
        if (mb_strlen((string) ($given['contact'] ?? ''), 'UTF-8') > 100) {
            throw Refusal::badField('--contact', '--contact may have at most 100 characters.');
        }
        foreach ($given['mails'] ?? [] as $mail) {
            if (filter_var($mail, FILTER_VALIDATE_EMAIL) === false) {
                throw Refusal::badField('--mail', '--mail must be a mail address.');
            }
        }
        $delay = $input->getOption('delay');
        if ($delay === null) {
            return $given;
        }
        $minutes = filter_var($delay, FILTER_VALIDATE_INT, ['options' => ['min_range' => 15, 'max_range' => 10080]]);
        return $given + ['delayMinutes' => $minutes === false
            ? throw Refusal::badField('--delay', '--delay must be 15 to 10080 minutes.')
            : $minutes];
    }
}
