<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Architecture;

use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Operate\RouteTable;

class WiringTest extends TestCase
{
    public function testEveryRouteNeedsARightThatExistsOrIsTheShoppersOwn(): void
    {
        $acl = $this->aclIds();
        foreach (ModuleFiles::xml('etc/webapi.xml')->route as $route) {
            $resources = array_map(strval(...), $route->xpath('resources/resource/@ref') ?: []);
            self::assertNotSame([], $resources, (string) $route['url']);
            self::assertNotContains('anonymous', $resources);
            if ($resources === ['self']) {
                self::assertSame(['customerId'], array_map(strval(...), $route->xpath('data/parameter[@force="true"]/@name') ?: []));
                continue;
            }
            self::assertSame([], array_diff($resources, $acl), (string) $route['url']);
        }
    }

    public function testRoutesThatActAreKeptOffTheAsynchronousRoutes(): void
    {
        $xml = ModuleFiles::xml('etc/webapi_async.xml');
        $synchronous = [];
        foreach ($xml->service as $service) {
            if ((string) $service->synchronousInvocationOnly === 'true') {
                $synchronous[] = $service['class'] . '::' . $service['method'];
            }
        }
        $acting = [];
        foreach (ModuleFiles::xml('etc/webapi.xml')->xpath('route[@method!="GET"]/service') ?: [] as $service) {
            $acting[] = $service['class'] . '::' . $service['method'];
        }
        self::assertNotSame([], $acting);
        self::assertSame([], array_diff($acting, $synchronous));
    }

    public function testEveryServiceOfARouteExists(): void
    {
        foreach (ModuleFiles::xml('etc/webapi.xml')->xpath('route/service') ?: [] as $service) {
            self::assertTrue(method_exists((string) $service['class'], (string) $service['method']), (string) $service['class']);
        }
    }

    public function testEveryAdminControllerHasItsOwnRight(): void
    {
        $acl = $this->aclIds();
        foreach ($this->controllers() as $path => $php) {
            if (str_starts_with($path, 'Controller/Adminhtml/')) {
                self::assertSame(1, preg_match("/const ADMIN_RESOURCE = '([^']+)'/", $php, $resource), "{$path} has no ADMIN_RESOURCE");
                self::assertContains($resource[1], $acl, $path);
            }
        }
    }

    public function testEveryControllerNamesTheMethodItAnswers(): void
    {
        foreach ($this->controllers() as $path => $php) {
            // What it is built on may name the method for it.
            if (
                preg_match('/class \w+ extends (\w+)/', $php, $parent) === 1
                && preg_match("/^use Vendor\\\\LeakResponse\\\\(Controller\\\\[\w\\\\]*\b{$parent[1]});/m", $php, $base) === 1
            ) {
                $php .= (string) file_get_contents(ModuleFiles::root() . '/' . str_replace('\\', '/', $base[1]) . '.php');
            }
            self::assertSame(1, preg_match('/implements\s[^{]*\bHttp(Get|Post)ActionInterface\b/', $php), "{$path} answers any method");
        }
    }

    /** `setup:di:compile` asks the class of that name for its methods: a virtual type stops it. */
    public function testEveryPluginIsAClassAndNoVirtualType(): void
    {
        $checked = 0;
        foreach (ModuleFiles::read(['etc'], 'di.xml') as $path => $text) {
            preg_match_all('/<plugin [^>]*type="([^"]+)"/', $text, $types);
            foreach ($types[1] as $type) {
                self::assertStringStartsWith('Vendor\\LeakResponse\\Plugin\\', $type, $path);
                $checked++;
            }
        }
        self::assertGreaterThan(20, $checked);
    }

    public function testEveryClassThatXmlNamesExists(): void
    {
        $checked = 0;
        foreach (ModuleFiles::read(['etc', 'view'], '.xml') as $path => $text) {
            preg_match_all('/Vendor\\\\LeakResponse\\\\[A-Za-z0-9_\\\\]+/', $text, $names);
            foreach (array_unique($names[0]) as $name) {
                $class = (string) preg_replace('/(\\\\Proxy|\\\\Interceptor|Factory)$/', '', $name);
                $file = ModuleFiles::root() . '/' . str_replace('\\', '/', substr($class, 20)) . '.php';
                self::assertFileExists($file, "{$path} names {$name}");
                $checked++;
            }
        }
        self::assertGreaterThan(20, $checked);
    }

    public function testTheWhitelistHoldsDisposableTablesInFullAndNoEvidence(): void
    {
        /** @var array<string, array<string, array<string, true>>> $whitelist */
        $whitelist = json_decode((string) file_get_contents(ModuleFiles::root() . '/etc/db_schema_whitelist.json'), true);
        $declared = [];
        foreach (ModuleFiles::xml('etc/db_schema.xml')->table as $table) {
            foreach (['column' => 'name', 'index' => 'referenceId', 'constraint' => 'referenceId'] as $kind => $name) {
                foreach ($table->{$kind} as $element) {
                    $declared[(string) $table['name']][$kind][(string) $element[$name]] = true;
                }
            }
        }
        self::assertNotSame([], $whitelist);
        self::assertGreaterThan(count($whitelist), count($declared));
        foreach ($whitelist as $table => $elements) {
            self::assertSame($declared[$table] ?? [], $elements, $table);
            // Disabling the module and upgrading drops what is listed.
            self::assertSame(0, preg_match('/_(record|assess|notify)_|_(run|epoch|token|password|key)$/', $table), $table);
        }
    }

    public function testIndexAndKeyNamesAreThoseMagentoWouldMake(): void
    {
        foreach (ModuleFiles::xml('etc/db_schema.xml')->table as $table) {
            foreach ($table->xpath('index|constraint[@referenceId!="PRIMARY"]') ?: [] as $element) {
                $columns = implode('_', array_map(strval(...), $element->xpath('column/@name') ?: []));
                self::assertSame(strtoupper("{$table['name']}_{$columns}"), (string) $element['referenceId']);
                self::assertLessThanOrEqual(64, strlen((string) $element['referenceId']));
            }
        }
    }

    public function testTheRoutesReadAtRunTimeAreThoseTheCodeDeclares(): void
    {
        $root = dirname(__DIR__, 3);
        exec(escapeshellarg(PHP_BINARY) . ' ' . escapeshellarg("{$root}/scripts/schema/reflect.php"), $lines, $code);
        self::assertSame(0, $code);
        self::assertStringEqualsFile(ModuleFiles::root() . '/etc/generated/routes.json', implode("\n", $lines) . "\n");
        self::assertCount(count(ModuleFiles::xml('etc/webapi.xml')->route), (new RouteTable())->routes());
    }

    /** @return array<string, string> text of the actions by path, not of what they are built on */
    private function controllers(): array
    {
        $isAction = static fn (string $php): bool => preg_match('/^(?:abstract class|interface|trait)\b/m', $php) !== 1;
        $actions = array_filter(ModuleFiles::read(['Controller'], '.php'), $isAction);
        self::assertNotSame([], $actions);
        return $actions;
    }

    /** @return list<string> */
    private function aclIds(): array
    {
        return ModuleFiles::values(ModuleFiles::xml('etc/acl.xml'), '//resource[@title]/@id');
    }
}
