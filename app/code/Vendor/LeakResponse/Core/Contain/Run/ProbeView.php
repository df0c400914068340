<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Vendor\LeakResponse\Api\Data\ProbeInterface;

/** One kind of thing tried after the act. */
class ProbeView implements ProbeInterface
{
    public function __construct(
        private readonly string $kind,
        private readonly string $role,
        private readonly string $how,
        private readonly int $tried,
        private readonly int $asExpected,
        private readonly string $detail,
    ) {
    }

    public function getKind(): string
    {
        return $this->kind;
    }

    public function getRole(): string
    {
        return $this->role;
    }

    public function getHow(): string
    {
        return $this->how;
    }

    public function getTried(): int
    {
        return $this->tried;
    }

    public function getAsExpected(): int
    {
        return $this->asExpected;
    }

    public function getDetail(): string
    {
        return $this->detail;
    }
}
