<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Vendor\LeakResponse\Api\Data\ProbeInterface;

/** A proof as the run's row and the ledger keep it. */
class ProofText
{
    /** @return array<string, mixed> canonical JSON values */
    public static function toArray(ProofView $proof): array
    {
        return [
            'verdict' => $proof->getVerdict(),
            'checked_at' => $proof->getCheckedAt(),
            'remaining' => $proof->getRemaining(),
            'probes' => array_map(static fn (ProbeInterface $probe): array => [
                'kind' => $probe->getKind(),
                'role' => $probe->getRole(),
                'how' => $probe->getHow(),
                'tried' => $probe->getTried(),
                'as_expected' => $probe->getAsExpected(),
                'detail' => $probe->getDetail(),
            ], $proof->getProbes()),
        ];
    }

    /** @param array<mixed>|null $kept as `toArray` made it */
    public static function fromArray(?array $kept): ?ProofView
    {
        if ($kept === null) {
            return null;
        }
        /** @var array{verdict: string, checked_at: string, remaining: int, probes: list<array{kind: string, role: string, how: string, tried: int, as_expected: int, detail: string}>} $kept */
        return new ProofView(
            $kept['verdict'],
            $kept['checked_at'],
            array_map(static fn (array $probe): ProbeView => new ProbeView(
                $probe['kind'],
                $probe['role'],
                $probe['how'],
                $probe['tried'],
                $probe['as_expected'],
                $probe['detail'],
            ), $kept['probes']),
            $kept['remaining'],
        );
    }
}
