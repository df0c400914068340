<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * How much of one kind of evidence there is to collect.
 *
 * @api
 */
interface EvidenceKindInterface
{
    /**
     * Code of the kind, for example sessions.
     *
     * @return string
     */
    public function getKind(): string;

    /**
     * @return int
     */
    public function getItems(): int;

    /**
     * Rows, bytes or files as counted or estimated; 0 where nobody knows.
     *
     * @return string
     */
    public function getExpected(): string;
}
