<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

use Vendor\LeakResponse\Core\Operate\Heartbeat;
use Vendor\LeakResponse\Core\Record\Key\LedgerKey;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Record\Tree\LedgerTables;
use Vendor\LeakResponse\Core\Record\Tree\NewestRoot;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * Once a day, two people outside get the newest root: what they hold cannot be rewritten. A new address, or a new key of the
 * ledger, gets its first mail at the next turn; set-up is done when two people got it.
 */
class AnchorByMail
{
    public const DAY = 86_400_000_000;
    private const RETRY = 3_600_000_000;

    public function __construct(
        private readonly LedgerTables $tables,
        private readonly LedgerKey $key,
        private readonly RootPost $post,
        private readonly Heartbeat $heartbeat,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    /** @return int mails that were handed over */
    public function anchor(Actor $actor): int
    {
        $root = $this->root();
        if ($root === null) {
            return 0;
        }
        $sent = 0;
        foreach ($this->post->people() as $address) {
            $sent += $this->sendWhenDue($root, $address, $actor) ? 1 : 0;
        }
        return $sent;
    }

    /** Name under which it is kept when this person last got a root of this key; tells nothing about the address. */
    public static function mark(string $address, string $identity): string
    {
        return 'anchor.' . substr(hash('sha256', strtolower($address) . "\n" . $identity), 0, 22);
    }

    public function root(): ?RootDigest
    {
        return (new NewestRoot($this->tables, $this->key))->root();
    }

    /** The try is kept before it is made: a mail server that answers late must not be asked each minute. */
    private function sendWhenDue(RootDigest $root, string $address, Actor $actor): bool
    {
        $mark = self::mark($address, $root->identity());
        $now = Instant::micros($this->clock->now());
        $last = $this->heartbeat->last($mark);
        $tried = $this->heartbeat->last("{$mark}.t");
        if (($last !== null && $now - $last < self::DAY) || ($tried !== null && $now - $tried < self::RETRY)) {
            return false;
        }
        $this->heartbeat->beat("{$mark}.t");
        if (!$this->post->send($address, $root, $last === null)) {
            $this->recorder->record('anchor.not_sent', $actor, ['kind' => 'mail', 'size' => (string) $root->size]);
            return false;
        }
        $this->heartbeat->beat($mark);
        $this->recorder->record('anchor.sent', $actor, [
            'first' => $last === null, 'kind' => 'mail', 'root' => $root->root, 'size' => (string) $root->size,
        ]);
        return true;
    }
}
