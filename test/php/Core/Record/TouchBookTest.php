<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Record;

use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Record\PersonalTouch;
use Vendor\LeakResponse\Core\Record\TouchBook;
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

    public function testWhatWasTakenIsForgotten(): void
    {
        $book = new TouchBook();
        $book->add('token.issued', $this->admin('1'), []);
        $book->take();

        self::assertSame([], $book->take());
    }

    public function testEveryNameHasASwitchAndGridsAreKnownByTheirName(): void
    {
        foreach (array_keys(PersonalTouch::TYPES) as $type) {
            self::assertContains(PersonalTouch::source($type), PersonalTouch::SOURCES, $type);
        }
        self::assertSame('customer', PersonalTouch::entityOf('customer_listing_data_source'));
        self::assertSame('order', PersonalTouch::entityOf('sales_order_grid_data_source'));
        self::assertSame('invoice', PersonalTouch::entityOf('sales_order_invoice_grid_data_source'));
        self::assertSame('', PersonalTouch::entityOf('product_listing_data_source'));
    }

    private function admin(string $id): Actor
    {
        return new Actor('admin', $id, 'session', 'panel');
    }
}
