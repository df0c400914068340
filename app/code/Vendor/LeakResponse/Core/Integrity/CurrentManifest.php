<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

/** The manifest in force on a node, opened only when signature, lines and ledger agree. */
class CurrentManifest
{
    public function __construct(
        private readonly ManifestBook $book,
        private readonly ManifestFolder $folder,
        private readonly RecordedManifest $recorded,
        private readonly IntegrityKey $key,
    ) {
    }

    /**
     * @return Manifest|null null when none was ever made here
     * @throws UnableToTrustManifest
     */
    public function open(string $node): ?Manifest
    {
        $row = $this->book->newest($node);
        $recorded = $this->recorded->hash($node);
        if ($row === null && $recorded === '') {
            return null;
        }
        $hash = bin2hex((string) ($row['hash'] ?? ''));
        if ($recorded === '' || !hash_equals($recorded, $hash)) {
            throw UnableToTrustManifest::becauseTheLedgerNamesAnother();
        }
        $manifest = Manifest::open($this->folder->file($hash), $this->key);
        return hash_equals($hash, $manifest->hash) ? $manifest : throw UnableToTrustManifest::becauseTheLedgerNamesAnother();
    }
}
