<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Throwable;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Model\Shared\StandInActor;

/**
 * Who touches data now. Asked once a request as soon as somebody is known: asking needs the session or the token. A core
 * command has no actor of its own; it gets the operating-system user, a core consumer or the cron runs as system.
 */
class ActingNow
{
    private const STAFF = ['admin', 'integration', 'shell', 'system'];

    private ?Actor $known = null;
    private bool $isAsking = false;

    public function __construct(private readonly CurrentActor $actor, private readonly StandInActor $standIn)
    {
    }

    /** Null while the answer itself is being looked up: such reads are ours, not the actor's. */
    public function actor(): ?Actor
    {
        if ($this->isAsking || $this->known !== null) {
            return $this->isAsking ? null : $this->known;
        }
        $this->isAsking = true;
        try {
            $actor = $this->ask();
        } catch (Throwable) {
            $actor = new Actor('anonymous', '0', 'none', PHP_SAPI === 'cli' ? 'console' : 'unknown');
        } finally {
            $this->isAsking = false;
        }
        $this->known = $actor->kind() === 'anonymous' ? null : $actor;
        return $actor;
    }

    /** Somebody who works with other people's data, or a machine. */
    public function isStaff(): bool
    {
        return in_array($this->actor()?->kind(), self::STAFF, true);
    }

    private function ask(): Actor
    {
        if (PHP_SAPI !== 'cli' || $this->standIn->current() !== null) {
            return $this->actor->current();
        }
        // Options may stand before the name of the command.
        foreach ((array) ($_SERVER['argv'] ?? []) as $word) {
            if (preg_match('/^(queue:consumers:|cron:run)/', (string) $word, $found) === 1) {
                $door = $found[1] === 'cron:run' ? 'cron' : 'queue';
                return new Actor('system', $door, 'job', $door);
            }
        }
        $entry = function_exists('posix_geteuid') ? posix_getpwuid(posix_geteuid()) : false;
        return new Actor('shell', $entry === false ? get_current_user() : $entry['name'], 'shell', 'console');
    }
}
