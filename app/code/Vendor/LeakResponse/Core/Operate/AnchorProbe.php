<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Core\Record\Outside\AnchorByMail;
use Vendor\LeakResponse\Core\Record\Outside\RootPost;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;

/** Do two people outside hold a root that is younger than three intervals (of a day)? Without it history here can be rewritten. */
class AnchorProbe implements Probe
{
    private const LATE = 3 * AnchorByMail::DAY;
    private const PEOPLE = 2;

    public function __construct(
        private readonly AnchorByMail $anchors,
        private readonly RootPost $post,
        private readonly Heartbeat $heartbeat,
        private readonly Clock $clock,
    ) {
    }

    public function code(): string
    {
        return 'anchor';
    }

    public function look(): Finding
    {
        $people = $this->post->people();
        if (count($people) < self::PEOPLE) {
            return Finding::warn('not_set_up', ['people' => (string) count($people)]);
        }
        $root = $this->anchors->root();
        if ($root === null) {
            return Finding::warn('nothing_sealed');
        }
        $oldest = PHP_INT_MAX;
        foreach ($people as $address) {
            $oldest = min($oldest, $this->heartbeat->last(AnchorByMail::mark($address, $root->identity())) ?? 0);
        }
        if ($oldest === 0) {
            return Finding::warn('not_confirmed');
        }
        $params = ['last_sent' => Instant::text($oldest)];
        return Instant::micros($this->clock->now()) - $oldest > self::LATE ? Finding::fail('late', $params) : Finding::ok($params);
    }
}
