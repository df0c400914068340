<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Quarantine;

/** What a shop shows and sells, as far as it can be put in quarantine. The value is the name of the option, too. */
enum CatalogueKind: string
{
    case Product = 'product';
    case Category = 'category';
    case Page = 'cms_page';
    case Block = 'cms_block';

    /** Whether an option may name it by SKU or identifier instead of its number. */
    public function hasIdentifier(): bool
    {
        return $this === self::Page || $this === self::Block;
    }
}
