<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record;

/** Port: the random name a person has in the ledger. Erasing the mapping makes entries anonymous. */
interface Pseudonyms
{
    /**
     * @param string $kind customer, guest, subscriber or admin
     * @return string 32 hex digits, made at first use
     */
    public function of(string $kind, string $subjectId): string;
}
