<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Inbox;

/** What can be asked about an entry. Reads anything: bytes that are no fact are sealed all the same, as `unreadable`. */
class FactFields
{
    /** @param array<mixed> $data */
    private function __construct(
        /** 16 bytes, '' when it has none */
        public readonly string $id,
        public readonly string $type,
        /** kind:id */
        public readonly string $actor,
        public readonly string $door,
        /** microseconds since 1970 */
        public readonly int $at,
        public readonly ?int $incident,
        public readonly ?string $run,
        public readonly array $data,
    ) {
    }

    public static function of(string $bytes): self
    {
        $fact = json_decode($bytes, true, 32);
        if (!is_array($fact)) {
            return new self('', 'unreadable', '', '', 0, null, null, []);
        }
        $actor = is_array($fact['actor'] ?? null) ? $fact['actor'] : [];
        $incident = $fact['incident'] ?? null;
        $run = $fact['run'] ?? null;
        $id = str_replace('-', '', self::ascii($fact['id'] ?? '', 36));
        return new self(
            preg_match('/^[0-9a-f]{32}$/D', $id) === 1 ? (string) hex2bin($id) : '',
            self::ascii($fact['type'] ?? '', 96),
            self::ascii($actor['kind'] ?? '', 32) . ':' . self::ascii($actor['id'] ?? '', 90),
            self::ascii($fact['door'] ?? '', 16),
            self::micros(self::ascii($fact['at'] ?? '', 40)),
            is_int($incident) && $incident > 0 && $incident < 4294967296 ? $incident : null,
            is_string($run) && preg_match('/^[0-9a-f-]{36}$/D', $run) === 1 ? $run : null,
            is_array($fact['data'] ?? null) ? $fact['data'] : [],
        );
    }

    private static function ascii(mixed $text, int $limit): string
    {
        return is_string($text) ? substr((string) preg_replace('/[^\x20-\x7E]/', '?', $text), 0, $limit) : '';
    }

    private static function micros(string $at): int
    {
        if (preg_match('/^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{6})Z$/D', $at, $part) !== 1) {
            return 0;
        }
        [, $year, $month, $day, $hour, $minute, $second] = array_map(intval(...), $part);
        return max(0, (int) gmmktime($hour, $minute, $second, $month, $day, $year)) * 1000000 + (int) $part[7];
    }
}
