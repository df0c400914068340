<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Playbook\Rights;
use Vendor\LeakResponse\Core\Shared\Actor;

/** Everybody has the rights of a responder until a test takes some away. */
class FakeRights implements Rights
{
    /** @var list<string> */
    public array $taken = [];

    public function of(Actor $starter): array
    {
        $all = array_filter(
            ['contain', 'contain_playbook', 'contain_end_sessions', 'contain_reset_credentials', 'contain_suspend_payment', 'approve'],
            fn (string $right): bool => !in_array($right, $this->taken, true)
        );
        return array_map(static fn (string $right): string => "Vendor_LeakResponse::{$right}", array_values($all));
    }
}
