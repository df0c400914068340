<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Touch;

/** Where the web server's logs are, in the common or combined form; names may hold `*`. Named on the shell only. */
class AccessLogs
{
    /** @param list<string> $patterns */
    public function __construct(private readonly array $patterns)
    {
    }

    public function areNamed(): bool
    {
        return $this->patterns !== [];
    }

    /**
     * @param int $since Unix time: logs that were last written before it hold nothing of the day
     * @return list<string>
     */
    public function files(int $since): array
    {
        $files = [];
        foreach ($this->patterns as $pattern) {
            $found = glob($pattern);
            // One that cannot be found is one that cannot be read.
            array_push($files, ...($found === false || $found === [] ? [$pattern] : $found));
        }
        $fresh = array_filter(array_unique($files), static fn (string $file): bool => !is_file($file) || (int) filemtime($file) >= $since);
        return array_values($fresh);
    }
}
