<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Core\Contain\Run\LeaseLost;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Secrets;
use Vendor\LeakResponse\Core\Shared\UnableToReadSecret;

/**
 * Closes a package: the list of everything it should hold, what became of each item and the hash of each part, as an in-toto statement
 * in a signed envelope. The signature is the shop's; what people did with the package since is signed by them (custody).
 *
 * @phpstan-import-type Part from PartBook
 */
class ClosePackage
{
    public const TYPE = 'application/vnd.in-toto+json';

    public function __construct(
        private readonly PackageLease $lease,
        private readonly ItemBook $items,
        private readonly PartBook $parts,
        private readonly EvidencePlace $place,
        private readonly Secrets $secrets,
        private readonly Recorder $recorder,
    ) {
    }

    /**
     * @throws LeaseLost
     * @throws UnableToKeep
     */
    public function close(Package $package, int $fence): void
    {
        $finishedAt = $this->lease->now();
        $pair = $this->pair();
        $public = sodium_crypto_sign_publickey($pair);
        $payload = CanonicalJson::encode($this->statement($package, $finishedAt, $public));
        $this->write($package->id, Dsse::sign(self::TYPE, $payload, $pair));
        $hash = hash('sha256', $payload);
        $this->lease->hold($package->id, $fence, function (Package $package) use ($hash, $finishedAt, $public): array {
            $states = $this->items->states($package->id);
            $this->recorder->record('evidence_package.closed', $package->starter, [
                ...$package->facts(),
                'manifest' => $hash,
                'key' => Dsse::keyId($public),
                'items' => $states,
            ]);
            $isComplete = array_keys($states) === [Item::COLLECTED];
            return [
                'state' => $isComplete ? Package::COMPLETE : Package::PARTIAL,
                'manifest_hash' => $hash,
                'active_key' => null,
                'finished_at' => $finishedAt,
                'lease_until' => 0,
                'version' => $package->version + 1,
            ];
        });
    }

    /** @return array<string, mixed> */
    private function statement(Package $package, int $finishedAt, string $publicKey): array
    {
        $parts = $this->parts->of($package->id);
        return [
            '_type' => 'https://in-toto.io/Statement/v1',
            'subject' => array_map(
                static fn (array $part): array => ['name' => $part['file'], 'digest' => ['sha256' => $part['sha256']]],
                $parts
            ),
            'predicateType' => 'urn:leakresponse:evidence:1',
            'predicate' => [
                'package' => $package->id,
                'incident' => $package->incidentId,
                'mode' => $package->mode,
                'started_at' => Instant::text($package->startedAt),
                'finished_at' => Instant::text($finishedAt),
                'started_by' => $package->starter->label(),
                'encryption' => ['format' => 'age-encryption.org/v1', 'packing' => 'gzip', 'recipients' => $package->recipients],
                'collector' => ['name' => 'leakresponse-php', 'key' => Dsse::keyId($publicKey), 'public_key' => base64_encode($publicKey)],
                'snapshots' => array_map(static fn (array $one): array => [
                    'id' => $one['id'],
                    'opened_at' => Instant::text($one['opened_at']),
                    'position' => $one['position'],
                ], $this->parts->snapshots($package->id)),
                'items' => $this->told($package->id, $parts),
            ],
        ];
    }

    /**
     * @param list<Part> $parts
     * @return list<array<string, mixed>>
     */
    private function told(string $packageId, array $parts): array
    {
        $byItem = [];
        foreach ($parts as $part) {
            $byItem[$part['item']][] = [
                'file' => $part['file'],
                'bytes' => $part['bytes'],
                'sha256' => $part['sha256'],
                'plain_bytes' => $part['plain_bytes'],
                'plain_sha256' => $part['plain_sha256'],
                'records' => $part['records'],
                'kept_at' => Instant::text($part['kept_at']),
                ...($part['snapshot'] === '' ? [] : ['snapshot' => $part['snapshot']]),
            ];
        }
        return array_map(static fn (Item $item): array => [
            'n' => $item->n,
            'kind' => $item->planned->kind,
            'name' => $item->planned->name,
            'state' => $item->state,
            'reason' => $item->reason,
            'began_at' => Instant::text($item->beganAt),
            'ended_at' => Instant::text($item->endedAt),
            'parts' => $byItem[$item->n] ?? [],
        ], $this->items->of($packageId));
    }

    private function write(string $packageId, string $envelope): void
    {
        $file = $this->place->folderOf($packageId) . '/manifest.dsse.json';
        $beside = "{$file}.partial";
        if (@file_put_contents($beside, $envelope) !== strlen($envelope) || !rename($beside, $file)) {
            throw UnableToKeep::becauseTheFolderCannotBeWritten();
        }
        chmod($file, 0600);
    }

    /** @return non-empty-string */
    private function pair(): string
    {
        $seed = $this->secrets->secret('evidence');
        return $seed === '' ? throw UnableToReadSecret::becauseItIsDamaged('evidence') : sodium_crypto_sign_seed_keypair($seed);
    }
}
