<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook\Automatic;

use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * What a detection says it has seen: a kind, and a key of its own that makes it one finding however often it is told.
 *
 * It carries no scope, no account and no options: whoever can make the shop see things must not be able to choose what is done.
 */
class Finding
{
    public function __construct(
        /** What was seen, for example `card_testing`. */
        public readonly string $kind,
        /** Module or system that saw it, for example `Acme_Fraud`. */
        public readonly string $source,
        /** The source's own id for it. */
        public readonly string $key,
    ) {
        $forms = [
            'kind' => ['/^[a-z][a-z0-9_]{1,31}$/D', $kind],
            'source' => ['/^[A-Za-z0-9_.-]{1,64}$/D', $source],
            'key' => ['/^[A-Za-z0-9_.:-]{1,64}$/D', $key],
        ];
        foreach ($forms as $field => [$form, $value]) {
            if (preg_match($form, $value) !== 1) {
                throw Refusal::badField($field, "{$field} of a finding must match {$form}.");
            }
        }
    }
}
