<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

use Vendor\LeakResponse\Core\Record\Tree\NewestRoot;
use Vendor\LeakResponse\Core\Shared\Actor;

/**
 * Leaves the newest checkpoint at every place of the settings whose turn has come. A place that fails is asked again after ten
 * minutes, or its interval where that is shorter, and stands in the ledger once an hour; the others get theirs all the same.
 */
class SendAnchors
{
    public function __construct(
        private readonly NewestRoot $roots,
        private readonly AnchorPlaces $places,
        private readonly AnchorPool $pool,
        private readonly AnchorLog $log,
    ) {
    }

    /**
     * @param bool $isNow true to ask each place, whether its turn has come or not
     * @return array<string, string> what came of each place that was asked: `kept`, or the reason it failed
     */
    public function send(Actor $actor, bool $isNow = false): array
    {
        $root = $this->roots->root();
        if ($root === null) {
            return [];
        }
        $results = [];
        foreach ($this->places->names() as $name) {
            try {
                $place = $this->places->place($name);
                if ($isNow || $this->log->isDue($place)) {
                    $this->leave($root, $place, $actor);
                    $results[$name] = 'kept';
                }
            } catch (UnableToAnchor $error) {
                $results[$name] = $error->reason();
                $this->log->failed($name, $root, $error, $actor);
            }
        }
        return $results;
    }

    /** @throws UnableToAnchor */
    private function leave(RootDigest $root, AnchorPlace $place, Actor $actor): void
    {
        $this->log->tries($place);
        $this->log->kept($place, $root, $this->pool->for($place)->leave($root, $place), $actor);
    }
}
