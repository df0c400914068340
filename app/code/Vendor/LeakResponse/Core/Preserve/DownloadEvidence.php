<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Api\Data\EvidenceChunkInterface;
use Vendor\LeakResponse\Api\DownloadEvidenceInterface;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Hands out encrypted bytes, which only the holder of the private key can read. Who took which part stands in the ledger before the first byte. */
class DownloadEvidence implements DownloadEvidenceInterface
{
    private const CHUNK = 2 << 20;

    public function __construct(
        private readonly PackageBook $packages,
        private readonly PartBook $parts,
        private readonly EvidencePlace $place,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
    ) {
    }

    public function execute(string $packageId, string $part, string $from): EvidenceChunkInterface
    {
        $actor = $this->actor->current();
        $package = $this->packages->find($packageId);
        $known = $this->known($package, $part);
        $isPlace = preg_match('/^(?:0|[1-9][0-9]{0,17})$/D', $from) === 1 && (int) $from <= $known['bytes'];
        // Only whole steps: who could begin at the second byte would have all but one of them without an entry in the ledger.
        if (!$isPlace || (int) $from % self::CHUNK !== 0) {
            throw Refusal::badField('from', 'from must be 0 or what the chunk before named as next.');
        }
        if ($from === '0') {
            $this->recorder->record('evidence_part.taken', $actor, [
                ...$package->facts(),
                'part' => $part,
                'sha256' => $known['sha256'],
                'bytes' => $known['bytes'],
            ]);
        }
        $bytes = @file_get_contents($this->place->folder() . "/{$package->id}/{$known['file']}", false, null, (int) $from, self::CHUNK);
        if ($bytes === false) {
            throw Refusal::notFound('part', 'The files of this package are not here any more.');
        }
        $next = (int) $from + strlen($bytes);
        $isMore = $bytes !== '' && $next < $known['bytes'];
        return new EvidenceChunkView(base64_encode($bytes), $from, $isMore ? (string) $next : null, (string) $known['bytes']);
    }

    /** @return array{file: string, bytes: int, sha256: string} */
    private function known(Package $package, string $part): array
    {
        foreach ($this->parts->of($package->id) as $known) {
            if ($known['file'] === "parts/{$part}.age") {
                return $known;
            }
        }
        throw Refusal::notFound('part', 'This package has no such part.');
    }
}
