<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use Vendor\LeakResponse\Core\Record\Outside\RootDigest;
use Vendor\LeakResponse\Core\Record\Outside\RootPost;

/** A post office that can be closed. */
class FakePost implements RootPost
{
    public bool $isBroken = false;

    /** @var list<array{string, int, bool, bool}> address, size, first, handed over */
    public array $tried = [];

    /** @param list<string> $people */
    public function __construct(public array $people)
    {
    }

    public function people(): array
    {
        return $this->people;
    }

    public function send(string $address, RootDigest $root, bool $isFirst): bool
    {
        $this->tried[] = [$address, $root->size, $isFirst, !$this->isBroken];
        return !$this->isBroken;
    }

    /** @return list<array{string, int, bool}> */
    public function sent(): array
    {
        $sent = array_values(array_filter($this->tried, static fn (array $try): bool => $try[3]));
        return array_map(static fn (array $try): array => [$try[0], $try[1], $try[2]], $sent);
    }
}
