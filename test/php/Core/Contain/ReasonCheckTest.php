<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Contain;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Contain\Run\ReasonCheck;
use Vendor\LeakResponse\Core\Shared\Refusal;

class ReasonCheckTest extends TestCase
{
    public function testSpaceAroundItIsTakenAway(): void
    {
        self::assertSame('Export seen on a forum', ReasonCheck::check("  Export seen on a forum\n"));
    }

    public function testFiveHundredCharactersAreEnough(): void
    {
        self::assertSame(500, mb_strlen(ReasonCheck::check(str_repeat('é', 500))));
    }

    /** @return array<string, array{string}> */
    public static function harmless(): array
    {
        return [
            'order and ticket numbers' => ['Orders 000000123 to 000000987, ticket 20261121090000'],
            'a long number that is no card' => ['Batch 4111111111111112'],
            'an account name' => ['posted by @someone at 09:14'],
            'a time span' => ['2026-11-20 08:00 to 2026-11-21 09:14, about 20,000 accounts'],
        ];
    }

    #[DataProvider('harmless')]
    public function testNumbersAndTimesAreNoPersonalData(string $reason): void
    {
        self::assertSame($reason, ReasonCheck::check($reason));
    }

    /** @return array<string, array{string}> */
    public static function personal(): array
    {
        return [
            'a card number' => ['4111111111111111'],
            'in groups' => ['see 5555-5555 5555.4444 please'],
            'of fifteen digits' => ['378282246310005'],
            'in wide digits' => ['４１１１１１１１１１１１１１１１'],
            'a mail address' => ['ann.b+c@mail.example.test'],
            'in brackets' => ['from <ann@example.test>'],
        ];
    }

    #[DataProvider('personal')]
    public function testCardNumbersAndMailAddressesAreRefused(string $reason): void
    {
        try {
            ReasonCheck::check($reason);
            self::fail('Nothing was refused.');
        } catch (Refusal $refusal) {
            self::assertSame(['reason_personal_data', 422], [$refusal->refusalCode(), $refusal->status()]);
            self::assertStringNotContainsString(substr($reason, 0, 6), $refusal->getMessage());
        }
    }
}
