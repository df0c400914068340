<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\CurrentActor;

/** Whoever the test says acts now. */
class FakeActor implements CurrentActor
{
    public function __construct(public Actor $actor)
    {
    }

    public function current(): Actor
    {
        return $this->actor;
    }

    public static function atPanel(string $id = '3', string $session = 'session-1'): Actor
    {
        return new Actor('admin', $id, 'session', 'panel', [], hash('sha256', $session), '', 'mk');
    }

    public static function withToken(string $id = '3'): Actor
    {
        return new Actor('admin', $id, 'token', 'rest');
    }

    public static function signed(string $id = '3'): Actor
    {
        return new Actor('admin', $id, 'signature', 'rest', [], '', 'key-1');
    }

    public static function onShell(): Actor
    {
        return new Actor('shell', 'deploy', 'shell', 'console');
    }

    public static function customer(int $id): Actor
    {
        return new Actor('customer', (string) $id, 'session', 'storefront');
    }
}
