<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Shared;

use Vendor\LeakResponse\Api\Data\ScopeInterface;

/** Whom an act or a notice covers. `kind` is all, websites, store_views or customers (incidents also: unknown); `ids` is empty for all and unknown. */
class ScopeView implements ScopeInterface
{
    /**
     * @param list<int> $ids
     */
    public function __construct(
        private readonly string $kind,
        private readonly array $ids,
    ) {
    }

    public function getKind(): string
    {
        return $this->kind;
    }

    /** @return list<int> */
    public function getIds(): array
    {
        return $this->ids;
    }
}
