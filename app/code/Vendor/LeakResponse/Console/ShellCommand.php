<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console;

use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\ConsoleOutputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use Throwable;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * A command of the responder: JSON on stdout with --json, people on stderr, the exit codes of the design.
 *
 * Whoever has the shell acts as the operating-system user and needs no further proof.
 */
abstract class ShellCommand extends Command
{
    public function __construct(protected readonly ShellHost $host)
    {
        parent::__construct();
    }

    protected function configure(): void
    {
        $this->addOption('json', null, InputOption::VALUE_NONE, 'Print JSON as the web API writes it');
    }

    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        try {
            return $this->host->asShell(fn (): int => $this->act($input, $output)->value);
        } catch (Throwable $error) {
            return $this->explain($error, $input, $output)->value;
        }
    }

    /** @throws Refusal */
    abstract protected function act(InputInterface $input, OutputInterface $output): ExitCode;

    /**
     * @param mixed $answer what the service gave
     * @param class-string $service
     * @param list<string> $lines for people
     */
    protected function show(
        InputInterface $input,
        OutputInterface $output,
        mixed $answer,
        string $service,
        array $lines
    ): void {
        if ($input->getOption('json')) {
            $this->print($output, $this->host->asApi($answer, $service));
            return;
        }
        $output->writeln($lines, OutputInterface::OUTPUT_RAW);
    }

    /** @param array<mixed> $data */
    protected function print(OutputInterface $output, array $data): void
    {
        $output->writeln(
            json_encode($data, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE),
            OutputInterface::OUTPUT_RAW
        );
    }

    /** @throws Refusal when an option that must be there is not */
    protected function need(InputInterface $input, string $option): string
    {
        $value = $input->getOption($option);
        return is_string($value) && $value !== ''
            ? $value
            : throw Refusal::badField("--{$option}", "--{$option} is missing.");
    }

    private function explain(Throwable $error, InputInterface $input, OutputInterface $output): ExitCode
    {
        $people = $output instanceof ConsoleOutputInterface ? $output->getErrorOutput() : $output;
        $refusal = $this->host->refusal($error);
        if ($input->getOption('json')) {
            $this->print($output, ['message' => $refusal->getMessage(), 'parameters' => [
                'code' => $refusal->refusalCode(),
                'field' => $refusal->field(),
                'retry' => $refusal->retry(),
            ]]);
        }
        $people->writeln($refusal->getMessage() . " [{$refusal->refusalCode()}]", OutputInterface::OUTPUT_RAW);
        return ExitCode::ofRefusal($refusal);
    }
}
