<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Record;

use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTouch;
use Vendor\LeakResponse\Core\Record\Touch\TouchBook;
use Vendor\LeakResponse\Core\Record\Touch\TouchCatalogue;
use Vendor\LeakResponse\Core\Shared\Actor;

class TouchBookTest extends TestCase
{
    public function testARecordReadTwiceInOneRequestIsToldOnce(): void
    {
        $book = new TouchBook();
        $book->viewed('customer.viewed', $this->admin('1'), 'customer', '7');
        $book->viewed('customer.viewed', $this->admin('1'), 'customer', '7');

        $touches = $book->take();

        self::assertCount(1, $touches);
        self::assertSame('7', $touches[0]['data']['id']);
        self::assertSame(1, $touches[0]['data']['persons']);
    }

    public function testTwoActorsWhoReadTheSameRecordAreToldApart(): void
    {
        $book = new TouchBook();
        $book->viewed('order.viewed', $this->admin('1'), 'order', '7');
        $book->viewed('order.viewed', $this->admin('2'), 'order', '7');

        self::assertSame(['1', '2'], array_map(static fn (array $touch): string => $touch['actor']->id(), $book->take()));
    }

    public function testManySingleReadsBecomeOneEntryWithTheirNumber(): void
    {
        $book = new TouchBook();
        for ($id = 1; $id <= 500; $id++) {
            $book->viewed('customer.viewed', $this->admin('1'), 'customer', (string) $id);
        }

        $touches = $book->take();

        self::assertCount(1, $touches);
        self::assertSame(500, $touches[0]['data']['persons']);
        self::assertArrayNotHasKey('id', $touches[0]['data']);
    }

    public function testPagesOfOneListAddUp(): void
    {
        $book = new TouchBook();
        $book->add('customer.listed', $this->admin('1'), ['entity' => 'customer', 'persons' => 200]);
        $book->add('customer.listed', $this->admin('1'), ['entity' => 'customer', 'persons' => 50]);

        self::assertSame([250], array_column(array_column($book->take(), 'data'), 'persons'));
    }

    public function testAFactThatRepeatsItselfIsOneEntryWithTheNumberOfTimes(): void
    {
        $book = new TouchBook();
        for ($try = 0; $try < 40; $try++) {
            $book->add('account.login_failed', $this->stranger(), ['known' => false, 'reason' => 'refused']);
        }
        $book->add('account.login_failed', $this->stranger(), ['known' => true, 'reason' => 'refused']);

        self::assertSame([
            ['known' => false, 'reason' => 'refused', 'times' => 40],
            ['known' => true, 'reason' => 'refused'],
        ], array_column($book->take(), 'data'));
    }

    public function testAProcessThatNeverEndsKeepsCountButNoMoreThanItsMemoryAllows(): void
    {
        $book = new TouchBook();
        for ($id = 0; $id < 5000; $id++) {
            $book->add('order.changed', $this->admin('1'), ['id' => (string) $id, 'persons' => 1]);
        }

        $touches = $book->take();

        self::assertCount(2001, $touches);
        self::assertSame(5000, array_sum(array_column(array_column($touches, 'data'), 'persons')));
        self::assertSame(['left_out' => true, 'persons' => 3000, 'times' => 3000], $touches[2000]['data']);
    }

    public function testARecordOfACustomerIsToldWithItsOwner(): void
    {
        $book = new TouchBook();
        $book->viewed('order.viewed', $this->admin('1'), 'order', '7', '42');

        self::assertSame('42', $book->take()[0]['data']['owner']);
    }

    public function testOnlyStrangersAndShoppersAreGathered(): void
    {
        self::assertTrue(PersonalTouch::isGathered('account.login_failed', 'anonymous'));
        self::assertTrue(PersonalTouch::isGathered('password_reset.requested', 'customer'));
        self::assertFalse(PersonalTouch::isGathered('admin.login_failed', 'admin'));
        self::assertFalse(PersonalTouch::isGathered('customer.viewed', 'anonymous'));
    }

    public function testWhatWasTakenIsForgotten(): void
    {
        $book = new TouchBook();
        $book->add('token.issued', $this->admin('1'), []);
        $book->take();

        self::assertSame([], $book->take());
    }

    public function testEveryNameHasASwitchAndGridsAreKnownByTheirName(): void
    {
        foreach (array_keys(TouchCatalogue::TYPES) as $type) {
            self::assertContains(PersonalTouch::source($type), TouchCatalogue::SOURCES, $type);
        }
        self::assertSame('customer', PersonalTouch::entityOf('customer_listing_data_source'));
        self::assertSame('order', PersonalTouch::entityOf('sales_order_grid_data_source'));
        self::assertSame('invoice', PersonalTouch::entityOf('sales_order_invoice_grid_data_source'));
        self::assertSame('', PersonalTouch::entityOf('product_listing_data_source'));
    }

    private function stranger(): Actor
    {
        return new Actor('anonymous', '0', 'none', 'graphql');
    }

    private function admin(string $id): Actor
    {
        return new Actor('admin', $id, 'session', 'panel');
    }
}
