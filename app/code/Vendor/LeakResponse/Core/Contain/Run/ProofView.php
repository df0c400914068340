<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Vendor\LeakResponse\Api\Data\ProbeInterface;
use Vendor\LeakResponse\Api\Data\ProofInterface;

/** What verify found. */
class ProofView implements ProofInterface
{
    /**
     * @param list<ProbeInterface> $probes
     */
    public function __construct(
        private readonly string $verdict,
        private readonly string $checkedAt,
        private readonly array $probes,
        private readonly int $remaining,
    ) {
    }

    public function getVerdict(): string
    {
        return $this->verdict;
    }

    public function getCheckedAt(): string
    {
        return $this->checkedAt;
    }

    /** @return list<ProbeInterface> */
    public function getProbes(): array
    {
        return $this->probes;
    }

    public function getRemaining(): int
    {
        return $this->remaining;
    }
}
