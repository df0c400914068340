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
     * @lr-pattern runId ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$
     * @lr-range version 0 4294967295
     * @lr-length reason 1 500
     * @lr-length stepUp 0 128
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
