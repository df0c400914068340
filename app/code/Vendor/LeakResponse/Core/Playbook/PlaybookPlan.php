<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;

/** A plan of a playbook as it was kept. */
class PlaybookPlan
{
    /** @param list<PlannedStep> $steps */
    public function __construct(
        public readonly int $incidentId,
        public readonly string $playbook,
        public readonly int $version,
        public readonly TargetScope $scope,
        public readonly array $steps,
    ) {
    }

    /** @param array<mixed> $body */
    public static function of(array $body): self
    {
        $read = new PlainData($body, 'plan');
        $scope = $read->inside('scope');
        return new self(
            $read->integer('incident', 1, 4294967295),
            $read->text('playbook'),
            $read->integer('version', 1, 65535),
            new TargetScope($scope->text('kind'), $scope->ids('ids')),
            array_map(PlannedStep::of(...), $read->items('steps'))
        );
    }

    /** One run of a playbook at a time for an incident. */
    public function activeKey(): string
    {
        return "{$this->playbook}:{$this->incidentId}";
    }
}
