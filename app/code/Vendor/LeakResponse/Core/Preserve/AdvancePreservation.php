<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Api\AdvancePreservationInterface;
use Vendor\LeakResponse\Api\Data\EvidencePackageInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Works on a package for five seconds, for panels that stay open where cron does not run. */
class AdvancePreservation implements AdvancePreservationInterface
{
    private const SECONDS = 5;

    public function __construct(
        private readonly PreserveEngine $engine,
        private readonly EvidenceViews $views,
    ) {
    }

    public function execute(string $packageId): EvidencePackageInterface
    {
        return $this->advance($packageId, self::SECONDS);
    }

    /** @throws Refusal evidence_folder (409) when the packages cannot be written */
    public function advance(string $packageId, int $seconds): EvidencePackageInterface
    {
        $this->views->show($packageId);
        try {
            $this->engine->advance($packageId, $seconds);
        } catch (UnableToKeep $error) {
            throw Refusal::conflict('evidence_folder', 'package_id', $error->getMessage());
        }
        return $this->views->show($packageId);
    }
}
