<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Cron\Contain;

use Vendor\LeakResponse\Core\Contain\Mail\ReleaseMail as Release;

/** Every minute: mails that were kept go out, once nothing holds them any more. */
class ReleaseMail
{
    private const SECONDS = 40;

    public function __construct(private readonly Release $release)
    {
    }

    public function execute(): void
    {
        $this->release->release(self::SECONDS);
    }
}
