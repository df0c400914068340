<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Model\Contain\CarriedSession;

/** Needs no shop: `$_SESSION` is an array. */
#[CoversClass(CarriedSession::class)]
class ContainCarriedSessionTest extends TestCase
{
    private CarriedSession $carried;

    protected function setUp(): void
    {
        $this->carried = new CarriedSession();
        $_SESSION = [
            '_session_hosts' => ['shop.example.test' => true],
            '_session_validator_data' => ['remote_addr' => '192.0.2.1'],
            'customer_base' => ['customer_id' => '17', 'leakresponse_stamp' => 'a'],
            'customer_b2b' => ['customer_id' => 21, 'leakresponse_stamp' => 'b', 'is_customer_emulated' => true],
            'checkout' => ['quote_id_1' => 100, 'quote_id_2' => 200, 'steps' => ['shipping' => 'street']],
            'default' => ['visitor_data' => ['customer_id' => 17], '_form_key' => 'k'],
        ];
    }

    protected function tearDown(): void
    {
        $_SESSION = [];
    }

    public function testFindsTheCustomerOfEveryWebsite(): void
    {
        self::assertSame(['customer_base' => 17, 'customer_b2b' => 21], $this->carried->customers());
        self::assertSame(['customer_base' => 'a', 'customer_b2b' => 'b'], $this->carried->stamps());
    }

    public function testFindsNobodyInTheSessionOfAGuest(): void
    {
        $_SESSION = ['customer' => ['customer_id' => null], 'checkout' => ['quote_id_1' => 5]];
        self::assertSame([], $this->carried->customers());
        self::assertSame(0, $this->carried->adminId());
    }

    public function testTakesNothingFromASessionThatIsNotAnArrayOfArrays(): void
    {
        $_SESSION = ['customer' => 'text', 'customer_base' => ['customer_id' => ['17']], 'admin' => ['user' => '1']];
        self::assertSame([], $this->carried->customers());
        self::assertSame(0, $this->carried->adminId());
        self::assertNull($this->carried->stamp('customer'));
    }

    public function testLeavesNothingOfAnEndedSessionButItsEnvironment(): void
    {
        $this->carried->keepOnly([]);
        self::assertSame(['_session_hosts', '_session_validator_data'], array_keys($_SESSION));
    }

    public function testKeepsLoginAndCartOfAnotherWebsite(): void
    {
        $this->carried->keepOnly(['customer_b2b' => 2]);
        self::assertSame(['customer_b2b' => 21], $this->carried->customers());
        self::assertSame(['quote_id_2' => 200], $_SESSION['checkout']);
        self::assertArrayNotHasKey('default', $_SESSION);
    }

    public function testShowsAStampToTheSessionObjectThatHoldsTheNamespace(): void
    {
        $held = ['customer_id' => 17];
        $_SESSION['customer_base'] = &$held;
        $this->carried->putStamp('customer_base', 'new');
        self::assertSame('new', $held['leakresponse_stamp']);
    }

    public function testTellsRememberedVisitorsAndAdminsInTheCustomersPlace(): void
    {
        $_SESSION['customer_base']['logged_as_customer_admind_id'] = 3;
        self::assertTrue($this->carried->isEmulated('customer_b2b'));
        self::assertFalse($this->carried->isEmulated('customer_base'));
        self::assertSame(3, $this->carried->actingAdmin('customer_base'));
        self::assertSame(0, $this->carried->actingAdmin('customer_b2b'));
    }
}
