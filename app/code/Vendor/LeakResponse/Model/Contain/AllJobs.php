<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

/** Set while a plan asks for every job there is: then nothing is hidden. */
class AllJobs
{
    private bool $isAsked = false;

    public function isAsked(): bool
    {
        return $this->isAsked;
    }

    /**
     * @template T
     * @param callable(): T $ask
     * @return T
     */
    public function while(callable $ask): mixed
    {
        $this->isAsked = true;
        try {
            return $ask();
        } finally {
            $this->isAsked = false;
        }
    }
}
