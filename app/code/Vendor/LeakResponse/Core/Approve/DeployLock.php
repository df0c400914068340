<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Shared\Refusal;

/** Acts that nobody lifts while the deployment names them: not at the panel, not over the API, not with two persons. */
class DeployLock
{
    /** @param array<mixed> $actions codes; `*` for all */
    public function __construct(private readonly array $actions)
    {
    }

    /** @return list<string> */
    public function actions(): array
    {
        return Roster::texts($this->actions);
    }

    /** @throws Refusal locked_by_deployment (403) */
    public function check(string $action): void
    {
        if (array_intersect($this->actions(), ['*', $action]) !== []) {
            throw new Refusal(
                'locked_by_deployment',
                'The settings of this installation hold this act: take it out of leakresponse/lock in app/etc/env.php first.',
                '',
                403,
                false,
                ['action' => $action]
            );
        }
    }
}
