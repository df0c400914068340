<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Assess;

use Vendor\LeakResponse\Api\Data\ScopeInterface;
use Vendor\LeakResponse\Core\Contain\Plan\ReadScope;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** The stores named when declaring. "I do not know" is an answer here, and only here. */
class IncidentScope
{
    public function __construct(private readonly ReadScope $scopes)
    {
    }

    /**
     * @return array{kind: string, ids: list<int>}
     * @throws Refusal
     */
    public function read(ScopeInterface $scope): array
    {
        if ($scope->getKind() !== 'unknown') {
            return $this->scopes->read($scope)->toArray();
        }
        if ($scope->getIds() !== []) {
            throw Refusal::badField('scope.ids', 'scope.ids must be empty when scope.kind is unknown.');
        }
        return ['kind' => 'unknown', 'ids' => []];
    }
}
