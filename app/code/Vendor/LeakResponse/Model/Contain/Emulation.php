<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

/** True while core signs in somebody it knows by a remember-me cookie only. */
class Emulation
{
    private bool $isOn = false;

    /**
     * @template T
     * @param callable(): T $work
     * @return T
     */
    public function during(callable $work): mixed
    {
        $this->isOn = true;
        try {
            return $work();
        } finally {
            $this->isOn = false;
        }
    }

    public function isOn(): bool
    {
        return $this->isOn;
    }
}
