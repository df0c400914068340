<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;

/** C2SP tlog-checkpoint: whose log, how many entries, which root. */
class Checkpoint
{
    public function __construct(
        public readonly string $origin,
        public readonly int $size,
        public readonly string $root,
    ) {
    }

    public function text(): string
    {
        return "{$this->origin}\n{$this->size}\n" . base64_encode($this->root) . "\n";
    }

    /** @throws UnableToReadLedger */
    public static function parse(string $text): self
    {
        $lines = explode("\n", $text);
        $root = (string) base64_decode($lines[2] ?? '', true);
        if (count($lines) < 4 || preg_match('/^(0|[1-9][0-9]{0,17})$/D', $lines[1]) !== 1 || strlen($root) !== 32) {
            throw UnableToReadLedger::becauseTheNoteIsDamaged();
        }
        return new self($lines[0], (int) $lines[1], $root);
    }
}
