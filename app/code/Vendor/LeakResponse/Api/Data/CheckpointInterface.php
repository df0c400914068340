<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * Newest C2SP signed checkpoint.
 *
 * @api
 */
interface CheckpointInterface
{
    /**
     * Signed note, exact bytes.
     *
     * @return string
     */
    public function getNote(): string;

    /**
     * @return string
     */
    public function getSize(): string;

    /**
     * C2SP verifier key.
     *
     * @return string
     */
    public function getVkey(): string;
}
