<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Quarantine;

/** One product, category, CMS page or CMS block of the shop. */
class CatalogueEntity
{
    public function __construct(
        public readonly CatalogueKind $kind,
        public readonly int $id,
        /** SKU or identifier; empty for a category */
        public readonly string $name,
        public readonly string $title,
        /** Categories below a category. */
        public readonly int $below = 0,
        /** home or not_found where the configuration names a page as that, else empty */
        public readonly string $role = '',
    ) {
    }

    /** The target of its switch. */
    public function target(): string
    {
        return "{$this->kind->value}:{$this->id}";
    }
}
