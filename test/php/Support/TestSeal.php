<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Operate\ProofSeal;
use Vendor\LeakResponse\Core\Shared\Secrets;

/** The seal of keys and proofs under a secret that every part of a test shares. */
class TestSeal implements Secrets
{
    public static function ofProofs(): ProofSeal
    {
        return new ProofSeal(new self());
    }

    public function secret(string $purpose): string
    {
        return hash('sha256', "test {$purpose}", true);
    }
}
