<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\RunInterface;

/**
 * Undo a run where its reversal allows; refused with not_reversible otherwise.
 *
 * @api
 */
interface UndoContainmentInterface
{
    /**
     * Undo a run where its reversal allows; refused with not_reversible otherwise.
     *
     * @param string $runId
     * @param int $version
     * @param string $reason
     * @param string|null $stepUp
     * @return \Vendor\LeakResponse\Api\Data\RunInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(
        string $runId,
        int $version,
        string $reason,
        ?string $stepUp = null
    ): RunInterface;
}
