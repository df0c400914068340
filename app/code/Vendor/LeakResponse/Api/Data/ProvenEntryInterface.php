<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * An entry and what ties it to a signed root.
 *
 * @api
 */
interface ProvenEntryInterface
{
    /**
     * Place in the ledger.
     *
     * @return string
     */
    public function getIndex(): string;

    /**
     * The bytes that were sealed, base64.
     *
     * @return string
     */
    public function getEntry(): string;

    /**
     * Hashes from the leaf to the root, base64, in the order of RFC 6962.
     *
     * @return string[]
     */
    public function getProof(): array;

    /**
     * Signed note of the checkpoint the proof leads to, exact bytes.
     *
     * @return string
     */
    public function getCheckpoint(): string;

    /**
     * The pruning that let the contents go; null while they are there. `entry` is empty then, the proof leads up from its hash.
     *
     * @return \Vendor\LeakResponse\Api\Data\PruningInterface|null
     */
    public function getPruned(): ?PruningInterface;
}
