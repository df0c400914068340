<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Record\Pseudonyms;

/** Pseudonyms that a test can foretell. */
class FakePseudonyms implements Pseudonyms
{
    public function of(string $kind, string $subjectId): string
    {
        return substr(hash('sha256', "{$kind}:{$subjectId}"), 0, 32);
    }
}
