<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * What browsers reported, gathered.
 *
 * @api
 */
interface CspReportInterface
{
    /**
     * @return string
     */
    public function getDirective(): string;

    /**
     * Origin, or a keyword such as inline.
     *
     * @return string
     */
    public function getBlocked(): string;

    /**
     * Path without query; numbers and tokens are left out.
     *
     * @return string
     */
    public function getPage(): string;

    /**
     * enforce, or report where nothing was blocked.
     *
     * @return string
     */
    public function getDisposition(): string;

    /**
     * @return int
     */
    public function getReports(): int;

    /**
     * UTC.
     *
     * @return string
     */
    public function getFirstAt(): string;

    /**
     * UTC.
     *
     * @return string
     */
    public function getLastAt(): string;
}
