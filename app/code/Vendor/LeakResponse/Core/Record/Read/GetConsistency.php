<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Api\Data\ConsistencyInterface;
use Vendor\LeakResponse\Api\GetConsistencyInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Proves to whoever pinned a checkpoint that the newer one continues it. Holds no entry, so it needs no right to export. */
class GetConsistency implements GetConsistencyInterface
{
    public function __construct(private readonly LedgerReader $ledger)
    {
    }

    public function execute(string $from, string $to): ConsistencyInterface
    {
        $size = $this->ledger->head()->size ?? 0;
        foreach (['from' => $from, 'to' => $to] as $field => $value) {
            if (preg_match('/^(?:0|[1-9][0-9]{0,17})$/D', $value) !== 1 || (int) $value > $size) {
                throw Refusal::badField($field, "{$field} must be a size that the ledger has reached.");
            }
        }
        if ((int) $from > (int) $to) {
            throw Refusal::badField('from', 'from must not be greater than to.');
        }
        $proof = $from === '0' || $from === $to ? [] : $this->ledger->consistencyProof((int) $from, (int) $to);
        return new ConsistencyView($from, $to, array_map(base64_encode(...), $proof));
    }
}
