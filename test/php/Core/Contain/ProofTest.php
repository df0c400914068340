<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Contain;

use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;
use Vendor\LeakResponse\Core\Contain\Run\ProofText;
use Vendor\LeakResponse\Core\Contain\Run\ProofView;
use Vendor\LeakResponse\Core\Contain\Run\VerifyRun;

class ProofTest extends TestCase
{
    public function testAllCanariesRefusedAndAllControlsWorkingIsProven(): void
    {
        self::assertSame('proven', VerifyRun::verdict([$this->canary(3, 3), $this->control(1, 1)], 0));
    }

    public function testACanaryThatStillWorksIsNot(): void
    {
        self::assertSame('not_proven', VerifyRun::verdict([$this->canary(3, 2), $this->control(1, 1)], 0));
    }

    public function testAControlThatDoesNotWorkIsNot(): void
    {
        self::assertSame('not_proven', VerifyRun::verdict([$this->canary(3, 3), $this->control(1, 0)], 0));
    }

    public function testRowsTheSweepDidNotReachAreNot(): void
    {
        self::assertSame('not_proven', VerifyRun::verdict([$this->canary(3, 3)], 1));
    }

    public function testADoorThatWasNotTriedMakesItPartial(): void
    {
        $untried = new ProbeView('reset_link', 'canary', 'not_tried', 0, 0, 'no_mail');
        self::assertSame('partial', VerifyRun::verdict([$this->canary(3, 3), $untried], 0));
    }

    public function testControlsAloneProveNothing(): void
    {
        self::assertSame('partial', VerifyRun::verdict([$this->control(1, 1)], 0));
        self::assertSame('partial', VerifyRun::verdict([], 0));
    }

    public function testAProofIsReadAsItWasKept(): void
    {
        $proof = new ProofView('proven', '2026-11-21T09:00:00Z', [$this->canary(3, 3), $this->control(1, 1)], 0);
        self::assertEquals($proof, ProofText::fromArray(ProofText::toArray($proof)));
        self::assertNull(ProofText::fromArray(null));
    }

    private function canary(int $tried, int $refused): ProbeView
    {
        return new ProbeView('session', 'canary', 'http', $tried, $refused, $tried === $refused ? '' : 'still_open');
    }

    private function control(int $tried, int $worked): ProbeView
    {
        return new ProbeView('guest_page', 'control', 'http', $tried, $worked, '');
    }
}
