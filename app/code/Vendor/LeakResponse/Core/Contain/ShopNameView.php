<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain;

use Vendor\LeakResponse\Api\Data\ShopNameInterface;

/** One thing of the shop by its name. */
class ShopNameView implements ShopNameInterface
{
    public function __construct(private readonly string $value, private readonly string $name)
    {
    }

    public function getValue(): string
    {
        return $this->value;
    }

    public function getName(): string
    {
        return $this->name;
    }
}
