<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Test\Support\SigningKey;

/** Tests against a running Magento. Without one they are skipped, never green. */
abstract class WebTestCase extends TestCase
{
    protected static ?WebShop $shop = null;

    public static function setUpBeforeClass(): void
    {
        self::$shop = WebShop::find();
        self::$shop?->accounts();
    }

    public static function tearDownAfterClass(): void
    {
        self::$shop?->removeAccounts();
        self::$shop = null;
    }

    protected function setUp(): void
    {
        if (self::$shop === null) {
            self::markTestSkipped('Set MAGENTO_ROOT and MAGENTO_URL to test against a real Magento.');
        }
    }

    protected function shop(): WebShop
    {
        return self::$shop ?? self::fail('There is no shop.');
    }

    /** @param list<string> $resources none means all of ours */
    protected function enrolled(string $seed, string $actsAs, array $resources = []): WebSigner
    {
        $key = new SigningKey(hash('sha256', $seed, true));
        $public = base64_encode($key->publicKey());
        $arguments = ['leakresponse:key:enrol', "--public-key={$public}", '--label=lrtest', "--acts-as={$actsAs}"];
        foreach ($resources as $resource) {
            $arguments[] = "--resource={$resource}";
        }
        $this->shop()->console($arguments);
        return new WebSigner($this->shop(), $key);
    }

    /** What PHP inside the shop prints; `$o`, `$c` and `$t` are the object manager, the connection and names of tables. */
    protected function inShop(string $php): string
    {
        return trim($this->shop()->run(['-r', 'require "app/bootstrap.php";'
            . '$o = Magento\Framework\App\Bootstrap::create(BP, [])->getObjectManager();'
            . '$r = $o->get(Magento\Framework\App\ResourceConnection::class); $c = $r->getConnection();'
            . '$t = fn ($name) => $r->getTableName($name);' . $php])['out']);
    }

    protected static function uuid(): string
    {
        return implode('-', str_split(bin2hex(random_bytes(16)), 8));
    }
}
