<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Contain\Run\RunTable;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchRow;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchSource;

/**
 * Whether a new act would turn a switch that another act holds: what stands could become weaker or shorter by it, so it
 * counts as lifting. More of the same elsewhere (another method, door or website) is no such thing.
 *
 * @phpstan-import-type Body from \Vendor\LeakResponse\Core\Contain\Plan\PlanTable
 */
class Loosening
{
    private const PLACES = ['all' => 'all', 'websites' => 'website', 'store_views' => 'store_view'];

    public function __construct(private readonly SwitchSource $source, private readonly RunTable $runs)
    {
    }

    /** @param Body $body of the plan */
    public function isIn(array $body): bool
    {
        if (!isset($body['options'])) {
            return false;
        }
        $options = $body['options'];
        // As it is now: this process may have read it before somebody else turned it.
        $this->source->forget();
        foreach ($this->source->on($body['action']) as $row) {
            if (self::isSamePlace($row, $body['scope']) && $this->isSameThing($row, $options)) {
                return true;
            }
        }
        return false;
    }

    /** @param array{kind: string, ids: list<int>} $scope */
    private static function isSamePlace(SwitchRow $row, array $scope): bool
    {
        return $row->key->scopeKind === (self::PLACES[$scope['kind']] ?? 'all')
            && in_array($row->key->scopeId, $scope['ids'] === [] ? [0] : $scope['ids'], true);
    }

    /**
     * A target that its act was asked for by an option is turned again only when it is asked for again; any other is the
     * one target its kind has.
     *
     * @param array<string, list<string>> $options
     */
    private function isSameThing(SwitchRow $row, array $options): bool
    {
        $held = $this->runs->byId($row->runId);
        if ($held !== null && $held->options === $options) {
            return false;
        }
        $asked = array_merge(...[[], ...array_values($held->options ?? [])]);
        $asksAgain = in_array($row->key->target, array_merge(...[[], ...array_values($options)]), true);
        return $asksAgain || !in_array($row->key->target, $asked, true);
    }
}
