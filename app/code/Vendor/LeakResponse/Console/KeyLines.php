<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console;

use Vendor\LeakResponse\Core\Operate\KeyView;

/** How commands write an enrolled key. */
class KeyLines
{
    public static function line(KeyView $key): string
    {
        $state = $key->getRevokedAt() === null ? 'good' : "revoked {$key->getRevokedAt()}";
        return "{$key->getKeyId()}  {$key->getActsAs()}  {$key->getLabel()}  {$state}";
    }

    /** @return array<string, string|list<string>|null> */
    public static function data(KeyView $key): array
    {
        return [
            'key_id' => $key->getKeyId(),
            'label' => $key->getLabel(),
            'acts_as' => $key->getActsAs(),
            'resources' => $key->getResources(),
            'enrolled_by' => $key->getEnrolledBy(),
            'enrolled_at' => $key->getEnrolledAt(),
            'revoked_at' => $key->getRevokedAt(),
        ];
    }
}
