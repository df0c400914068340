<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Shared;

use Vendor\LeakResponse\Core\Shared\Actor;

/** Who acts where no request says it: a console command, the cron job or the queue consumer puts its actor here. Never set by HTTP code. */
class StandInActor
{
    private ?Actor $actor = null;

    public function __construct(private readonly OurResources $resources)
    {
    }

    public function current(): ?Actor
    {
        return $this->actor;
    }

    /** The operating-system user of a console command. Whoever has the shell has every right. */
    public function shell(): void
    {
        $this->actor = new Actor('shell', $this->userName(), 'shell', 'console', $this->resources->ids(), name: $this->userName());
    }

    /** @param string $door cron or queue */
    public function job(string $door): void
    {
        $this->actor = new Actor('system', $door, 'job', $door);
    }

    private function userName(): string
    {
        $entry = function_exists('posix_geteuid') ? posix_getpwuid(posix_geteuid()) : false;
        return $entry === false ? get_current_user() : $entry['name'];
    }
}
