<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Core\Shared\Identifiers;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Begins files of a package, encrypted to the people it was started for. */
class PartFiles
{
    public function __construct(private readonly EvidencePlace $place, private readonly Identifiers $random)
    {
    }

    /**
     * @throws UnableToKeep
     * @throws Refusal evidence_recipient_wrong
     */
    public function begin(Package $package, string $name): PartFile
    {
        $recipients = array_map(AgeRecipient::of(...), $package->recipients);
        return new PartFile(
            $this->place->folderOf($package->id) . "/parts/{$name}",
            $recipients === [] ? $this->place->recipients() : $recipients,
            $this->random
        );
    }
}
