<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

use Vendor\LeakResponse\Core\Record\Pseudonyms;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/** Writes down that a gate refused somebody, under the pseudonym of the account; admin users by their id. */
class RefusalNote
{
    public function __construct(
        private readonly Recorder $recorder,
        private readonly Pseudonyms $pseudonyms,
    ) {
    }

    /**
     * @param string $type session.refused, token.refused or password.refused
     * @param string $reason ended, forged, no_stamp, not_issued_here, …
     */
    public function write(string $type, string $learntBy, GuardClass $class, int $subjectId, string $reason): void
    {
        $audience = $class->audience();
        $id = $audience === 'admin' ? (string) $subjectId : $this->pseudonym($audience, $subjectId);
        $actor = new Actor($audience, $id, $learntBy, $this->door($class));
        $this->recorder->note($type, $actor, ['class' => $class->value, 'reason' => $reason]);
    }

    private function pseudonym(string $audience, int $subjectId): string
    {
        try {
            return $this->pseudonyms->of($audience, (string) $subjectId);
        } catch (UnableToReachDatabase) {
            return 'unknown';
        }
    }

    private function door(GuardClass $class): string
    {
        return match ($class) {
            GuardClass::AdminSession => 'panel',
            GuardClass::CustomerToken, GuardClass::AdminToken => 'rest',
            default => 'storefront',
        };
    }
}
