<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Api\Data\CheckInterface;
use Vendor\LeakResponse\Api\Data\ParamInterface;

/** One readiness check. */
class CheckView implements CheckInterface
{
    /**
     * @param list<ParamInterface> $params
     */
    public function __construct(
        private readonly string $code,
        private readonly string $state,
        private readonly string $checkedAt,
        private readonly array $params,
    ) {
    }

    public function getCode(): string
    {
        return $this->code;
    }

    public function getState(): string
    {
        return $this->state;
    }

    public function getCheckedAt(): string
    {
        return $this->checkedAt;
    }

    /** @return list<ParamInterface> */
    public function getParams(): array
    {
        return $this->params;
    }
}
