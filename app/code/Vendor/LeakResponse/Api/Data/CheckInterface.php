<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * One readiness check.
 *
 * @api
 */
interface CheckInterface
{
    /**
     * cron, mail, ledger, epoch_file, keys, search …
     *
     * @return string
     */
    public function getCode(): string;

    /**
     * ok, warn or fail.
     *
     * @lr-enum ok warn fail
     * @return string
     */
    public function getState(): string;

    /**
     * UTC, RFC 3339.
     *
     * @return string
     */
    public function getCheckedAt(): string;

    /**
     * Parameters of the message.
     *
     * @return \Vendor\LeakResponse\Api\Data\ParamInterface[]
     */
    public function getParams(): array;
}
