<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Core\Record\Outside\AnchorBook;
use Vendor\LeakResponse\Core\Record\Outside\AnchorPlaces;
use Vendor\LeakResponse\Core\Record\Outside\UnableToAnchor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;

/** Does every place of the settings have a checkpoint that is younger than three of its intervals? */
class AnchorsProbe implements Probe
{
    private const INTERVALS = 3_000_000;

    public function __construct(
        private readonly AnchorPlaces $places,
        private readonly AnchorBook $book,
        private readonly Clock $clock,
    ) {
    }

    public function code(): string
    {
        return 'outside';
    }

    public function look(): Finding
    {
        $newest = 0;
        $waiting = '';
        foreach ($this->places->names() as $name) {
            try {
                $place = $this->places->place($name);
            } catch (UnableToAnchor) {
                return Finding::fail('setting', ['place' => $name]);
            }
            $left = $this->book->lastLeftAt($name);
            if ($left === 0) {
                $waiting = $name;
            } elseif (Instant::micros($this->clock->now()) - $left > self::INTERVALS * $place->every) {
                return Finding::fail('late', ['place' => $name, 'last' => Instant::text($left)]);
            }
            $newest = max($newest, $left);
        }
        return match (true) {
            $this->places->names() === [] => Finding::ok(['places' => '0']),
            $waiting !== '' => Finding::warn('never', ['place' => $waiting]),
            default => Finding::ok(['places' => (string) count($this->places->names()), 'last' => Instant::text($newest)]),
        };
    }
}
