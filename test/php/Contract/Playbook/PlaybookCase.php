<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Playbook;

use Vendor\LeakResponse\Api\Data\PlaybookRunInterface;
use Vendor\LeakResponse\Api\Data\PlaybookRunStepInterface;
use Vendor\LeakResponse\Core\Playbook\PlaybookBook;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Contract\Contain\ContainCase;
use Vendor\LeakResponse\Test\Support\PlaybookKit;

/** A shop with an incident and twelve customers, ready for a playbook. */
abstract class PlaybookCase extends ContainCase
{
    protected PlaybookKit $kit;

    protected function setUp(): void
    {
        parent::setUp();
        $this->seed->customers(12);
    }

    /** @param list<array<string, mixed>> $steps */
    protected function begin(array $steps, string $key = 'key-00000001'): PlaybookRunInterface
    {
        $this->kit = new PlaybookKit($this->host, PlaybookKit::books($steps));
        return $this->startPlaybook('trial', $key);
    }

    protected function beginOurs(string $code): PlaybookRunInterface
    {
        $this->kit = new PlaybookKit($this->host, new PlaybookBook());
        return $this->startPlaybook($code, 'key-00000001');
    }

    protected function startPlaybook(string $code, string $key): PlaybookRunInterface
    {
        $plan = $this->kit->plan()->execute(1, $code, new ScopeView('all', []));
        $proof = $this->host->stepUp->issue($this->host->actor->current(), $plan->getPlanHash());
        return $this->kit->start()->execute($plan->getPlanHash(), 'stolen export', $key, $proof);
    }

    protected function advancePlaybook(PlaybookRunInterface $run): PlaybookRunInterface
    {
        return $this->kit->advance()->execute($run->getId());
    }

    protected function say(PlaybookRunInterface $run, string $choice): PlaybookRunInterface
    {
        $bound = hash('sha256', "{$run->getId()}:{$run->getVersion()}:" . str_replace('_', '-', $choice));
        $proof = $this->host->stepUp->issue($this->host->actor->current(), $bound);
        return $this->kit->continue()->execute($run->getId(), $run->getVersion(), $choice, $proof);
    }

    /** @return list<string> state of each step, with its code where it has one */
    protected static function states(PlaybookRunInterface $run): array
    {
        return array_values(array_map(
            static fn (PlaybookRunStepInterface $step): string => $step->getState()
                . ($step->getCode() === '' ? '' : ":{$step->getCode()}"),
            $run->getSteps()
        ));
    }

    /** @param callable(): mixed $call */
    protected static function refusalOf(callable $call): string
    {
        try {
            $call();
        } catch (Refusal $refusal) {
            return $refusal->refusalCode();
        }
        self::fail('nothing was refused');
    }
}
