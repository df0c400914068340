<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Generator;

/**
 * An opened manifest: a signed note that names the hash of the lines, then a line a file in the order of the walk. What was checked is
 * read from the same open file: replacing it afterwards changes nothing.
 */
class Manifest
{
    public const FIRST_LINE = 'leakresponse-integrity/1';

    /**
     * @param resource $stream
     * @param array<string, string> $fields of the note
     */
    private function __construct(
        private $stream,
        private readonly array $fields,
        /** SHA-256 of the note, hex: what the ledger names */
        public readonly string $hash,
        /** where the first line stands */
        public readonly int $start,
    ) {
    }

    /** @throws UnableToTrustManifest */
    public static function open(string $file, IntegrityKey $key): self
    {
        $stream = is_file($file) && !is_link($file) ? @fopen($file, 'rbn') : false;
        if ($stream === false) {
            throw UnableToTrustManifest::becauseItIsMissing();
        }
        $note = self::note($stream);
        if (!str_starts_with($note, self::FIRST_LINE . "\n") || !$key->isSignedNote($note)) {
            throw UnableToTrustManifest::becauseItIsNotSigned();
        }
        $fields = self::fields($note);
        $start = strlen($note);
        $lines = hash_init('sha256');
        hash_update_stream($lines, $stream);
        if (!hash_equals($fields['body'] ?? '', hash_final($lines))) {
            throw UnableToTrustManifest::becauseItsLinesWereChanged();
        }
        return new self($stream, $fields, hash('sha256', $note), $start);
    }

    public function rules(): string
    {
        return $this->fields['rules'] ?? '';
    }

    public function files(): int
    {
        return (int) ($this->fields['files'] ?? 0);
    }

    /**
     * @param int $from where a line begins
     * @return Generator<int, array{string, FileState}> path and how it was, by where the next line begins
     */
    public function lines(int $from): Generator
    {
        fseek($this->stream, $from);
        while (($line = fgets($this->stream)) !== false) {
            $from += strlen($line);
            $parts = explode(' ', rtrim($line, "\n"));
            if (count($parts) !== 8) {
                throw UnableToTrustManifest::becauseItsLinesWereChanged();
            }
            [$kind, $hash, $size, $mode, $modifiedAt, $changedAt, $inode, $path] = $parts;
            $hash = $hash === '-' ? '' : $hash;
            yield $from => [
                PathText::path($path),
                new FileState($kind, $hash, (int) $size, (int) $mode, 0, (int) $modifiedAt, (int) $changedAt, (int) $inode),
            ];
        }
    }

    public static function line(string $path, FileState $state): string
    {
        return implode(' ', [
            $state->kind,
            $state->sha256 === '' ? '-' : $state->sha256,
            $state->size,
            $state->mode,
            $state->modifiedAt,
            $state->changedAt,
            $state->inode,
            PathText::of($path),
        ]) . "\n";
    }

    /** @param resource $stream */
    private static function note($stream): string
    {
        $note = '';
        while (strlen($note) < 4096 && ($line = fgets($stream, 1024)) !== false) {
            $note .= $line;
            if (str_starts_with($line, "\u{2014} ")) {
                break;
            }
        }
        return $note;
    }

    /** @return array<string, string> */
    private static function fields(string $note): array
    {
        $fields = [];
        foreach (explode("\n", $note) as $line) {
            [$name, $value] = explode(' ', $line, 2) + [1 => ''];
            $fields[$name] = $value;
        }
        return $fields;
    }
}
