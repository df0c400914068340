<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * One item of a package and what became of it.
 *
 * @api
 */
interface EvidenceItemInterface
{
    /**
     * From 1, in order of volatility.
     *
     * @return int
     */
    public function getNumber(): int;

    /**
     * @return string
     */
    public function getKind(): string;

    /**
     * @return string
     */
    public function getName(): string;

    /**
     * @lr-enum waiting collecting collected not_accessible collector_untrusted
     * @return string
     */
    public function getState(): string;

    /**
     * Code: why it is not accessible or not trusted.
     *
     * @return string
     */
    public function getReason(): string;

    /**
     * @return \Vendor\LeakResponse\Api\Data\EvidencePartInterface[]
     */
    public function getParts(): array;
}
