<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Plan;

use Vendor\LeakResponse\Api\Data\ScopeInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** A scope that was checked: every id exists, sorted, no duplicates. Built by `ReadScope`. */
class TargetScope
{
    public const MAX_IDS = 1000;

    /** @param list<int> $ids */
    public function __construct(public readonly string $kind, public readonly array $ids)
    {
        if (($kind === 'all') !== ($ids === [])) {
            throw Refusal::badField('scope.ids', 'scope.ids must name at least one id, and none when scope.kind is all.');
        }
    }

    public static function of(ScopeInterface $scope): self
    {
        return new self($scope->getKind(), array_values($scope->getIds()));
    }

    /** @return array{kind: string, ids: list<int>} */
    public function toArray(): array
    {
        return ['kind' => $this->kind, 'ids' => $this->ids];
    }
}
