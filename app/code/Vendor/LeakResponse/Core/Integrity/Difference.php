<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

/** One file that is not as the manifest says. */
class Difference
{
    private const LONGEST = 1000;

    public function __construct(
        /** added, changed, removed or unreadable */
        public readonly string $change,
        public readonly string $path,
        public readonly string $area,
        public readonly bool $isOwn,
        public readonly ?FileState $found,
        public readonly ?FileState $expected,
        /** of a link, where it leads; '' otherwise */
        public readonly string $target = '',
    ) {
    }

    public function fact(): string
    {
        return "file.{$this->change}";
    }

    /** How the file is now, as far as it matters for accepting it: the same again is no news. */
    public function state(): string
    {
        return match (true) {
            $this->found === null => 'absent',
            $this->found->reason !== '' => "unreadable {$this->found->reason}",
            default => "{$this->found->kind} {$this->found->sha256}",
        };
    }

    /** SHA-256 of name and state, hex: what an acceptance is bound to. */
    public function stateHash(): string
    {
        return hash('sha256', PathText::of($this->path) . "\n" . $this->state());
    }

    /** @return array<string, mixed> canonical values for the ledger */
    public function data(): array
    {
        $data = [
            'path' => substr(PathText::of($this->path), 0, self::LONGEST),
            'area' => $this->area,
            'own' => $this->isOwn,
            'state' => $this->stateHash(),
            'expected_hash' => $this->expected->sha256 ?? '',
        ];
        return $this->found === null ? $data : $data + [
            'kind' => $this->found->kind,
            'hash' => $this->found->sha256,
            'size' => $this->found->size,
            'mode' => decoct($this->found->mode),
            'accessed' => self::instant($this->found->accessedAt),
            'modified' => self::instant($this->found->modifiedAt),
            'changed' => self::instant($this->found->changedAt),
            'reason' => $this->found->reason,
            'target' => substr(PathText::of($this->target), 0, self::LONGEST),
        ];
    }

    private static function instant(int $seconds): string
    {
        return gmdate('Y-m-d\TH:i:s\Z', $seconds);
    }
}
