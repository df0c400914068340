<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Operate\StepUp;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Proofs bound to an actor and a hash, each good once. */
class FakeStepUp implements StepUp
{
    /** @var array<string, true> */
    private array $open = [];

    /** @var array<string, true> */
    private array $codes = [];

    public function issue(Actor $actor, string $boundTo): string
    {
        $proof = str_pad((string) (count($this->open) + 1), 43, 'p');
        $this->open["{$actor->label()}|{$boundTo}|{$proof}"] = true;
        return $proof;
    }

    public function redeem(Actor $actor, string $boundTo, ?string $proof): void
    {
        if ($proof === null) {
            throw Refusal::forbidden('step_up_needed', 'Prove who you are.');
        }
        $key = "{$actor->label()}|{$boundTo}|{$proof}";
        if (!isset($this->open[$key])) {
            throw Refusal::forbidden('step_up_wrong', 'Not for this act.');
        }
        unset($this->open[$key]);
    }

    public function isFirstUse(Actor $actor, string $code): bool
    {
        $key = "{$actor->label()}|{$code}";
        $isFirst = !isset($this->codes[$key]);
        $this->codes[$key] = true;
        return $isFirst;
    }
}
