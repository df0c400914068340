<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;
use Vendor\LeakResponse\Model\Contain\Canary\Tally;

#[CoversClass(Tally::class)]
class ContainTallyTest extends TestCase
{
    public function testACanaryIsAsExpectedWhenItIsRefused(): void
    {
        $tally = new Tally();
        $tally->canary('session', 'http', false);
        $tally->canary('session', 'http', true);
        self::assertSame([['session', 'canary', 'http', 2, 1, 'not_as_expected']], $this->said($tally));
    }

    public function testAControlIsAsExpectedWhenItWorks(): void
    {
        $tally = new Tally();
        $tally->control('guest_cart', 'http', true);
        self::assertSame([['guest_cart', 'control', 'http', 1, 1, '']], $this->said($tally));
    }

    public function testWhatCouldNotBeTriedStandsBesideWhatWas(): void
    {
        $tally = new Tally();
        $tally->canary('token', 'http', false);
        $tally->canary('token', 'http', null);
        $tally->canary('token', 'in_process', false);
        self::assertSame([
            ['token', 'canary', 'http', 1, 1, ''],
            ['token', 'canary', 'not_tried', 0, 0, 'not_reachable'],
            ['token', 'canary', 'in_process', 1, 1, ''],
        ], $this->said($tally));
    }

    /** @return list<array{string, string, string, int, int, string}> */
    private function said(Tally $tally): array
    {
        return array_map(static fn (ProbeView $probe): array => [
            $probe->getKind(),
            $probe->getRole(),
            $probe->getHow(),
            $probe->getTried(),
            $probe->getAsExpected(),
            $probe->getDetail(),
        ], $tally->probes());
    }
}
