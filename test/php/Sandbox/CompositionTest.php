<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Sandbox;

use LeakResponse\Sandbox\Mail\InboxFace;
use LeakResponse\Sandbox\Operate\Background;
use LeakResponse\Sandbox\Panel\PanelFace;
use LeakResponse\Sandbox\Shop\ShopFace;
use LeakResponse\Sandbox\Wiring\Composition;
use LeakResponse\Sandbox\Wiring\Container;
use LeakResponse\Sandbox\Wiring\Settings;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Operate\RouteTable;

#[CoversNothing]
class CompositionTest extends TestCase
{
    /** @param class-string $contract */
    #[DataProvider('contracts')]
    public function testTheSandboxServesTheContract(string $contract): void
    {
        self::assertInstanceOf($contract, $this->container()->get($contract));
    }

    /** @return array<string, array{string}> */
    public static function contracts(): array
    {
        $services = array_column((new RouteTable())->routes(), 'service');
        return array_combine($services, array_map(static fn (string $service): array => [$service], $services));
    }

    public function testTheFacesAndTheBackgroundCanBeBuilt(): void
    {
        foreach ([ShopFace::class, PanelFace::class, InboxFace::class, Background::class] as $class) {
            self::assertInstanceOf($class, $this->container()->get($class));
        }
    }

    private function container(): Container
    {
        $home = sys_get_temp_dir() . '/leakresponse-composition-' . getmypid();
        return Composition::container(new Settings($home, '/nowhere', 'none', 'http://s', 'http://a', 'http://m'));
    }

    public static function tearDownAfterClass(): void
    {
        $home = sys_get_temp_dir() . '/leakresponse-composition-' . getmypid();
        array_map(rmdir(...), glob($home . '/*') ?: []);
        if (is_dir($home)) {
            rmdir($home);
        }
    }
}
