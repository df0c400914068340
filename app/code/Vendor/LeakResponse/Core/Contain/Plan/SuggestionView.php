<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Plan;

use Vendor\LeakResponse\Api\Data\ParamInterface;
use Vendor\LeakResponse\Api\Data\SuggestionInterface;

/** What to do next. */
class SuggestionView implements SuggestionInterface
{
    /**
     * @param list<ParamInterface> $params
     */
    public function __construct(
        private readonly string $action,
        private readonly string $code,
        private readonly array $params,
    ) {
    }

    public function getAction(): string
    {
        return $this->action;
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
