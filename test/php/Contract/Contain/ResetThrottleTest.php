<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use Vendor\LeakResponse\Core\Contain\Guard\MailMark;
use Vendor\LeakResponse\Core\Contain\Person\ResetThrottle;

/** Links to set a password: few for one account, enough for an office, never a flood. */
class ResetThrottleTest extends ContainCase
{
    public function testOneAccountGetsThreeLinksInTenMinutes(): void
    {
        $throttle = $this->throttle();
        $ask = static fn (): bool => $throttle->may(' Ann@Example.test', 1);
        self::assertSame([true, true, true, false], [$ask(), $ask(), $ask(), $ask()]);
        self::assertTrue($throttle->may('ann@example.test', 2), 'The same address on another website is another account.');
        $this->clock->advance(600);
        self::assertTrue($ask());
    }

    public function testTwoThousandPeopleGetTheirsInTenMinutesAndAFloodInOneMinuteDoesNot(): void
    {
        $throttle = $this->throttle();
        $sent = 0;
        for ($person = 0; $person < 600; $person++) {
            $sent += $throttle->may("person{$person}@example.test", 1) ? 1 : 0;
        }
        self::assertSame(600, $sent);
        self::assertFalse($throttle->may('late@example.test', 1));
        $this->clock->advance(60);
        self::assertTrue($throttle->may('later@example.test', 1));
    }

    public function testAddressesAreNotKept(): void
    {
        $this->throttle()->may('ann@example.test', 1);
        $rows = $this->connection->fetchAll("SELECT HEX(who) AS who FROM {$this->connection->table('leakresponse_contain_velocity')}");
        self::assertCount(2, $rows);
        self::assertStringNotContainsString(bin2hex('ann'), strtolower((string) json_encode($rows)));
    }

    private function throttle(): ResetThrottle
    {
        return new ResetThrottle($this->connection, $this->clock, new MailMark($this->host->kit->secrets));
    }
}
