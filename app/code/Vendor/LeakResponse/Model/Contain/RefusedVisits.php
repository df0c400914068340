<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Framework\App\Request\Http as HttpRequest;
use Vendor\LeakResponse\Core\Contain\Access\CallerAddress;
use Vendor\LeakResponse\Core\Operate\RefusalLog;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Writes down whom a gate refused. Strangers and shoppers are gathered by network and minute. */
class RefusedVisits
{
    public function __construct(
        private readonly RefusalLog $log,
        private readonly CurrentActor $actor,
        private readonly CallerAddress $address,
        private readonly HttpRequest $request,
    ) {
    }

    public function record(Refusal $refusal): void
    {
        $this->write($refusal, $this->actor->current());
    }

    /** Without asking who it is: that costs queries, and whoever floods a closed door wants to cost. */
    public function recordStranger(Refusal $refusal): void
    {
        $this->write($refusal, new Actor('anonymous', '0', 'none', 'storefront'));
    }

    /** Counts are kept by code and route; the code says which door it was. */
    private function write(Refusal $refusal, Actor $actor): void
    {
        $named = $refusal->field() === '' ? $refusal->refusalCode() : "{$refusal->refusalCode()}.{$refusal->field()}";
        $counted = new Refusal($named, $refusal->getMessage(), $refusal->field(), $refusal->status());
        $path = '/' . ltrim((string) $this->request->getOriginalPathInfo(), '/');
        $this->log->record($counted, $actor, (string) $this->request->getMethod(), $path, $this->address->current());
    }
}
