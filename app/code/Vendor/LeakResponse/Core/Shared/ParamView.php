<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Shared;

use Vendor\LeakResponse\Api\Data\ParamInterface;

/** One typed parameter of a code; screens turn code and parameters into a sentence. */
class ParamView implements ParamInterface
{
    public function __construct(
        private readonly string $name,
        private readonly string $value,
    ) {
    }

    public function getName(): string
    {
        return $this->name;
    }

    public function getValue(): string
    {
        return $this->value;
    }
}
