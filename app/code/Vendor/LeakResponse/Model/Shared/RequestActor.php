<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Shared;

use Magento\Framework\App\State;
use Magento\Framework\Exception\LocalizedException;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\CurrentActor;

/** The actor of the running request by its area. An area nobody registered for is anonymous and may do nothing. */
class RequestActor implements CurrentActor
{
    /** @param array<string, CurrentActor> $byArea */
    public function __construct(
        private readonly State $state,
        private readonly StandInActor $standIn,
        private readonly array $byArea = [],
    ) {
    }

    public function current(): Actor
    {
        return $this->standIn->current() ?? $this->ofArea();
    }

    private function ofArea(): Actor
    {
        try {
            $area = $this->state->getAreaCode();
        } catch (LocalizedException) {
            $area = '';
        }
        return isset($this->byArea[$area])
            ? $this->byArea[$area]->current()
            : new Actor('anonymous', '0', 'none', 'rest');
    }
}
