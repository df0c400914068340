<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Touch;

/** What a statement reads, whatever values stand in it. */
class QueryShape
{
    private const WHOLE = '/^(?:\(\s*)?select (?:(?:all|distinct|sql_\w+|high_priority|straight_join) )*(?:`?\w+`?\.)?\* from\b/';
    private const ONE_ROW = '/^(?:\(\s*)?select (?:sql_\w+ )*(?:count|sum|max|min|avg)\s*\(/';

    /**
     * @param list<string> $tables of persons
     * @param list<string> $marks of `outfile dump definition copy scan unreadable`
     */
    private function __construct(
        public readonly string $fingerprint,
        public readonly string $statement,
        public readonly array $tables,
        public readonly array $marks,
    ) {
    }

    /** @return self|null null when it reads nothing of persons */
    public static function of(string $sql, PersonalTables $tables): ?self
    {
        $text = QueryText::of($sql);
        if ($text === '') {
            return preg_match('/\bselect\b/i', $sql) === 1 ? new self(self::hash($sql), '', ['unknown'], ['unreadable']) : null;
        }
        $read = self::readPart($text);
        $found = $read === '' ? [] : $tables->in($read);
        return $found === [] ? null : new self(self::hash($text), $text, $found, self::marks($text, $read, $tables));
    }

    /** How a table is made, and no row of it. */
    public function isDefinition(): bool
    {
        return $this->marks === ['definition'];
    }

    public function isScan(): bool
    {
        return in_array('scan', $this->marks, true);
    }

    /** What is read, '' for a statement that only writes; of one that copies, what it copies from. */
    private static function readPart(string $text): string
    {
        $verb = preg_match('/^[\s(]*([a-z]+)/', $text, $found) === 1 ? $found[1] : '';
        return match ($verb) {
            'select', 'with', 'table', 'handler' => $text,
            'show' => str_starts_with($text, 'show create table') ? $text : '',
            'insert', 'replace', 'create' => preg_match('/\bselect\b.*$/s', $text, $found) === 1 ? $found[0] : '',
            default => '',
        };
    }

    /** @return list<string> */
    private static function marks(string $text, string $read, PersonalTables $tables): array
    {
        if (str_starts_with($text, 'show')) {
            return ['definition'];
        }
        $isBounded = preg_match('/\b(?:where|limit|having)\b/', $read) === 1;
        $isWhole = preg_match(self::WHOLE, $read) === 1 || preg_match('/^(?:table|handler)\b/', $read) === 1;
        $isOneRow = preg_match(self::ONE_ROW, $read) === 1 && !str_contains($read, 'group by');
        $into = substr($text, 0, strlen($text) - strlen($read));
        $marks = [
            'outfile' => preg_match('/\binto (?:outfile|dumpfile)\b/', $text) === 1,
            'copy' => $into !== '' && $tables->in($into) === [],
            'dump' => $isWhole && !$isBounded,
            'scan' => !$isWhole && !$isBounded && !$isOneRow,
        ];
        return array_keys(array_filter($marks));
    }

    private static function hash(string $text): string
    {
        return substr(hash('sha256', $text), 0, 16);
    }
}
