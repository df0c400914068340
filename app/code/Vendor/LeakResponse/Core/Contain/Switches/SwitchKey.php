<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Switches;

use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;

/** The place of one switch: what it does (kind), where (all, a website, a store view) and to what (target). */
class SwitchKey
{
    /** Pseudo kind of the row that counts the turns of a kind; the kind stands as its target. */
    public const COUNTER = 'number';

    /** Kinds that keep evidence (Core/Record) and hold nothing of the shop. */
    public const EVIDENCE = ['retention', 'legal_hold'];

    private const KIND_OF_SCOPE = ['all' => 'all', 'websites' => 'website', 'store_views' => 'store_view'];

    public function __construct(
        public readonly string $kind,
        public readonly string $scopeKind,
        public readonly int $scopeId,
        public readonly string $target,
    ) {
    }

    public static function counter(string $kind): self
    {
        return new self(self::COUNTER, 'all', 0, $kind);
    }

    /**
     * @param non-empty-list<string> $targets
     * @return non-empty-list<self> one key for each place of the scope and each target
     */
    public static function ofScope(string $kind, TargetScope $scope, array $targets): array
    {
        $keys = [];
        foreach ($scope->ids === [] ? [0] : $scope->ids as $id) {
            foreach ($targets as $target) {
                $keys[] = new self($kind, self::KIND_OF_SCOPE[$scope->kind] ?? 'all', $id, $target);
            }
        }
        return $keys;
    }

    public function covers(int $websiteId, int $storeId): bool
    {
        return match ($this->scopeKind) {
            'all' => true,
            'website' => $this->scopeId === $websiteId,
            'store_view' => $this->scopeId === $storeId,
            default => false,
        };
    }

    public function name(): string
    {
        return "{$this->kind}/{$this->scopeKind}/{$this->scopeId}/{$this->target}";
    }
}
