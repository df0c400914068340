<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Throwable;

/** A command of the shell, told when it is over: its name and the names of its options. What they say stays out. */
class CommandRun
{
    /** What runs all the time, or only shows help; and our own commands, which write entries of their own. */
    private const SILENT = '/^(?:|cron:run|queue:consumers:.*|list|help|_complete|completion|leakresponse:.*)$/D';

    private bool $isKnown = false;

    public function __construct(private readonly Touches $touches)
    {
    }

    public function began(): void
    {
        $words = array_map(strval(...), array_slice((array) ($_SERVER['argv'] ?? []), 1));
        $names = array_values(array_filter($words, static fn (string $word): bool => $word !== '' && $word[0] !== '-'));
        $command = substr($names[0] ?? '', 0, 64);
        if ($this->isKnown || PHP_SAPI !== 'cli' || preg_match(self::SILENT, $command) === 1) {
            return;
        }
        $this->isKnown = true;
        $options = array_filter($words, static fn (string $word): bool => preg_match('/^--[a-z][a-z0-9-]*/', $word) === 1);
        $options = array_map(static fn (string $word): string => explode('=', substr($word, 2), 2)[0], array_values($options));
        $began = microtime(true);
        register_shutdown_function(fn () => $this->ended($command, $options, $began));
    }

    /** @param list<string> $options */
    private function ended(string $command, array $options, float $began): void
    {
        try {
            $data = ['command' => $command, 'options' => array_slice($options, 0, 20), 'seconds' => (int) round(microtime(true) - $began)];
            $this->touches->note('console.command_run', $data);
        } catch (Throwable) {
            // A command that takes the shop apart, or runs before it is there, cannot be told.
        }
    }
}
