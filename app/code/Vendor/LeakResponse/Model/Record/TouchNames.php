<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Throwable;
use Vendor\LeakResponse\Core\Record\Pseudonyms;

/** A customer is named by pseudonym only: as `person`, whether the account itself was touched or what belongs to it. */
class TouchNames
{
    public function __construct(private readonly Pseudonyms $pseudonyms)
    {
    }

    /**
     * @param array<string, mixed> $data
     * @return array<string, mixed>
     */
    public function in(array $data): array
    {
        $owner = ($data['entity'] ?? '') === 'customer' ? ($data['id'] ?? null) : ($data['owner'] ?? null);
        if ($owner === null) {
            return $data;
        }
        unset($data['owner']);
        if (($data['entity'] ?? '') === 'customer') {
            unset($data['id']);
        }
        try {
            return [...$data, 'person' => $this->pseudonyms->of('customer', is_scalar($owner) ? (string) $owner : '')];
        } catch (Throwable) {
            return [...$data, 'person' => 'unknown'];
        }
    }
}
