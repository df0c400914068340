<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Api\AddCustodyInterface;
use Vendor\LeakResponse\Api\Data\EvidenceCustodyInterface;
use Vendor\LeakResponse\Core\Contain\Run\ReasonCheck;
use Vendor\LeakResponse\Core\Operate\KeyBook;
use Vendor\LeakResponse\Core\Operate\KeyView;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Takes a hand-over into the chain of custody. It is signed by a person's enrolled key; the shop can neither write nor change one. */
class AddCustody implements AddCustodyInterface
{
    public function __construct(
        private readonly Connection $connection,
        private readonly PackageBook $packages,
        private readonly CustodyBook $custody,
        private readonly KeyBook $keys,
        private readonly ProofPolicy $proof,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
    ) {
    }

    public function execute(string $packageId, string $envelope): EvidenceCustodyInterface
    {
        $actor = $this->actor->current();
        $this->proof->allowWriting($actor);
        $record = CustodyRecord::of($envelope);
        $key = $this->key($record);
        ReasonCheck::check($record->reason);
        return $this->connection->transaction(function () use ($packageId, $record, $envelope, $key, $actor): EvidenceCustodyInterface {
            $package = $this->packages->byId($packageId, true)
                ?? throw Refusal::notFound('package_id', 'There is no such package of evidence.');
            if ($record->package !== $package->id || $package->manifestHash === '' || $record->manifest !== $package->manifestHash) {
                throw Refusal::unprocessable('custody_of_another', 'envelope', 'This hand-over is of another package, or of an open one.');
            }
            if ($record->prev !== $this->custody->last($package->id) || $record->n !== $this->custody->count($package->id) + 1) {
                throw Refusal::conflict('custody_not_next', 'envelope', 'This hand-over does not follow the last one that is kept.');
            }
            $this->custody->add($package->id, $record, $key->getLabel(), $envelope);
            $this->recorder->record('evidence_custody.added', $actor, [
                ...$package->facts(),
                'n' => $record->n,
                'act' => $record->act,
                'key' => $record->keyId,
                'hash' => $record->hash,
            ]);
            return CustodyBook::view($envelope, $key->getLabel());
        });
    }

    private function key(CustodyRecord $record): KeyView
    {
        $key = $this->keys->find($record->keyId);
        $isGood = $key !== null && $key->getRevokedAt() === null
            && Dsse::isGenuine(CustodyRecord::TYPE, $record->payload, $record->signature, $key->publicKey());
        return $isGood ? $key : throw Refusal::forbidden('custody_not_signed', 'The hand-over is not signed by an enrolled key.');
    }
}
