<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Api\Data\EvidenceCustodyInterface;
use Vendor\LeakResponse\Api\Data\EvidenceManifestInterface;

/** What a package holds, signed, and who had it. */
class EvidenceManifestView implements EvidenceManifestInterface
{
    /**
     * @param list<EvidenceCustodyInterface> $custody
     */
    public function __construct(
        private readonly string $envelope,
        private readonly array $custody,
    ) {
    }

    public function getEnvelope(): string
    {
        return $this->envelope;
    }

    /** @return list<EvidenceCustodyInterface> */
    public function getCustody(): array
    {
        return $this->custody;
    }
}
