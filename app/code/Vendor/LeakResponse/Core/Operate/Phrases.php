<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use JsonException;

/**
 * Sentences of the panels' catalogue that the server says as well, in one wording. The build writes the file; the keys that are in
 * it are chosen there.
 */
class Phrases
{
    /** @var array<string, string|array{one: string, other: string}>|null */
    private ?array $phrases = null;

    /** @param string $file of a test; empty for the one that is shipped */
    public function __construct(private readonly string $file = '')
    {
    }

    /**
     * @param array<string, string|int> $values by the name in braces; `n` chooses the plural
     * @param callable(string): string $translate English phrase to the reader's
     * @return string the key itself where there is no such phrase: what was said must not vanish
     */
    public function say(string $key, array $values, callable $translate): string
    {
        $phrase = $this->all()[$key] ?? $key;
        if (is_array($phrase)) {
            $phrase = ($values['n'] ?? 0) === 1 ? $phrase['one'] : $phrase['other'];
        }
        $named = [];
        foreach ($values as $name => $value) {
            $named['{' . $name . '}'] = (string) $value;
        }
        return strtr($translate($phrase), $named);
    }

    public function has(string $key): bool
    {
        return isset($this->all()[$key]);
    }

    /**
     * @return array<string, string|array{one: string, other: string}>
     * @throws JsonException when the package is damaged
     */
    private function all(): array
    {
        if ($this->phrases === null) {
            $file = $this->file ?: dirname(__DIR__, 2) . '/etc/generated/phrases.json';
            /** @var array<string, string|array{one: string, other: string}> $phrases generated and compared by the build */
            $phrases = json_decode((string) file_get_contents($file), true, 4, JSON_THROW_ON_ERROR);
            $this->phrases = $phrases;
        }
        return $this->phrases;
    }
}
