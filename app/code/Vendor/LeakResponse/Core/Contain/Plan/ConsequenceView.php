<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Plan;

use Vendor\LeakResponse\Api\Data\ConsequenceInterface;
use Vendor\LeakResponse\Api\Data\ParamInterface;

/** One named consequence of a plan. */
class ConsequenceView implements ConsequenceInterface
{
    /**
     * @param list<ParamInterface> $params
     */
    public function __construct(
        private readonly string $kind,
        private readonly string $code,
        private readonly array $params,
    ) {
    }

    public function getKind(): string
    {
        return $this->kind;
    }

    public function getCode(): string
    {
        return $this->code;
    }

    /** @return list<ParamInterface> */
    public function getParams(): array
    {
        return $this->params;
    }
}
