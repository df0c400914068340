<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Core\Shared\Secrets;

/**
 * The HMAC of a playbook run: who started which plan. Its key is not in the database, so whoever only writes SQL can
 * neither start a playbook nor put other steps under a start that somebody proved.
 */
class RunSeal
{
    public function __construct(private readonly Secrets $secrets)
    {
    }

    /** @return string 32 bytes */
    public function of(string $runId, string $planHash, string $actor): string
    {
        return hash_hmac('sha256', implode("\n", ['playbook', $runId, $planHash, $actor]), $this->secrets->secret('playbook'), true);
    }
}
