<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

/** Port: where gates read epochs. One authoritative read, no cache of its own. */
interface EpochSource
{
    /**
     * The greatest bound of the scopes all, website, store view and customer that cover the subject.
     *
     * @throws UnableToReadEpoch gates of admins fail closed on it; gates of shoppers treat the session as ended
     */
    public function bound(GuardClass $class, Subject $subject): EpochBound;

    /**
     * The number new stamps carry: the greatest ever raised.
     *
     * @throws UnableToReadEpoch
     */
    public function number(): int;
}
