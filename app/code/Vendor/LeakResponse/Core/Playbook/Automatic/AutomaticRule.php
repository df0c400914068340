<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook\Automatic;

use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Playbook\PlainData;

/** One playbook that may start by itself: for which findings, with which acts, for whom at most, and how often. Set on the shell only. */
class AutomaticRule
{
    /**
     * @param list<string> $findings kinds
     * @param list<string> $acts codes; every other act of the playbook waits for a person
     */
    public function __construct(
        public readonly string $playbook,
        public readonly array $findings,
        public readonly array $acts,
        public readonly TargetScope $scope,
        /** At most so many people in 24 hours. */
        public readonly int $people,
        /** At most so many orders of the last 24 hours in the scope. */
        public readonly int $orders,
        /** At most so many starts in 24 hours. */
        public readonly int $starts,
        /** Seconds between two starts. */
        public readonly int $cooldown,
    ) {
    }

    public static function of(mixed $data): self
    {
        $read = new PlainData($data, 'rule');
        $scope = $read->inside('scope');
        return new self(
            $read->text('playbook', '/^[a-z][a-z0-9_]{1,47}$/D'),
            $read->texts('findings'),
            $read->texts('acts'),
            new TargetScope($scope->text('kind'), $scope->ids('ids')),
            $read->integer('people', 0, 4294967295),
            $read->integer('orders', 0, 4294967295),
            $read->integer('starts', 1, 1000),
            $read->integer('cooldown', 0, 2592000),
        );
    }

    /** @return array{playbook: string, findings: list<string>, acts: list<string>, scope: array{kind: string, ids: list<int>}, people: int, orders: int, starts: int, cooldown: int} */
    public function toArray(): array
    {
        return [
            'playbook' => $this->playbook,
            'findings' => $this->findings,
            'acts' => $this->acts,
            'scope' => $this->scope->toArray(),
            'people' => $this->people,
            'orders' => $this->orders,
            'starts' => $this->starts,
            'cooldown' => $this->cooldown,
        ];
    }
}
