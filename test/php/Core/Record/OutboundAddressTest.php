<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Record;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Record\Outside\AnchorPlace;
use Vendor\LeakResponse\Core\Record\Outside\OutboundAddress;
use Vendor\LeakResponse\Core\Record\Outside\UnableToAnchor;

/** No setting makes the shop call into its own network by mistake. */
class OutboundAddressTest extends TestCase
{
    public function testTheNumberThatWasLookedAtIsTheOneThatIsCalled(): void
    {
        $asked = 0;
        $address = $this->address('https://stamp.example.test/tsr', static function () use (&$asked): array {
            $asked++;
            return ['93.184.216.34'];
        });
        self::assertSame(['https', 'stamp.example.test', 443, '93.184.216.34', 1], [
            $address->scheme, $address->host, $address->port, $address->number, $asked,
        ]);
        self::assertSame(8443, $this->address('https://[2606:4700::1]:8443/')->port);
    }

    /** @return iterable<string, array{string}> */
    public static function refused(): iterable
    {
        foreach (
            [
                'http://127.0.0.1/', 'http://[::1]/', 'http://10.1.2.3/', 'http://192.168.0.1/', 'http://172.16.0.9/',
                'http://169.254.169.254/latest/meta-data', 'http://100.64.0.1/', 'http://0.0.0.0/', 'http://[fd00::1]/',
                'http://[fe80::1]/', 'http://[::ffff:127.0.0.1]/', 'http://[64:ff9b::7f00:1]/',
                'http://localhost/', 'file:///etc/passwd',
                'gopher://stamp.example.test/', 'http://user:pass@stamp.example.test/', 'http://stamp.example.test/#x',
                'stamp.example.test', 'http:///tsr', 'http://stamp_example/', '//stamp.example.test/', '',
            ] as $url
        ) {
            yield $url => [$url];
        }
    }

    #[DataProvider('refused')]
    public function testAnAddressThatLeadsAstrayIsRefused(string $url): void
    {
        $this->expectException(UnableToAnchor::class);
        $this->address($url, static fn (string $host): array => $host === 'localhost' ? ['127.0.0.1'] : ['93.184.216.34']);
    }

    public function testANameWithOnePrivateNumberIsRefusedUnlessThePlaceIsPrivate(): void
    {
        $both = static fn (): array => ['93.184.216.34', '10.0.0.5'];
        self::assertSame('93.184.216.34', $this->address('http://stamp.example.test/', $both, true)->number);
        $this->expectException(UnableToAnchor::class);
        $this->address('http://stamp.example.test/', $both);
    }

    private function address(string $url, ?callable $resolve = null, bool $isPrivate = false): OutboundAddress
    {
        $place = AnchorPlace::of('tsa', ['kind' => 'rfc3161', 'url' => $url, 'private' => $isPrivate]);
        return OutboundAddress::of($place, ['http', 'https'], 443, $resolve ?? static fn (): array => ['93.184.216.34']);
    }
}
