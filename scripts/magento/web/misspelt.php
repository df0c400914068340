<?php

declare(strict_types=1);

/*
 * What a route with a misspelt right answers to an admin with all rights: `php misspelt.php <Magento root> <user name>`.
 * Magento's own check lets such an admin pass; the bridge and the REST door must not.
 */

use Magento\Backend\Model\Auth\Session;
use Magento\Framework\App\AreaList;
use Magento\Framework\App\Bootstrap;
use Magento\Framework\App\ObjectManager\ConfigLoader;
use Magento\Framework\App\State;
use Magento\Framework\Webapi\Rest\Request;
use Magento\User\Model\User;
use Magento\Webapi\Controller\Rest\Router;
use Magento\Webapi\Controller\Rest\Router\Route;
use Vendor\LeakResponse\Core\Operate\RequestSchema;
use Vendor\LeakResponse\Core\Operate\RouteTable;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Model\Operate\CallService;
use Vendor\LeakResponse\Model\Operate\RestRights;

const MISSPELT = 'Vendor_LeakResponse::control_rom';

[, $root, $userName] = $argv;
require $root . '/app/bootstrap.php';
$objects = Bootstrap::create(BP, $_SERVER)->getObjectManager();
$objects->get(State::class)->setAreaCode('adminhtml');
$objects->configure($objects->get(ConfigLoader::class)->load('adminhtml'));
$objects->get(AreaList::class)->getArea('adminhtml');

$routes = json_decode((string) file_get_contents(
    BP . '/app/code/Vendor/LeakResponse/etc/generated/routes.json'
), true, 64, JSON_THROW_ON_ERROR);
$routes['routes'][0]['resources'] = [MISSPELT];
$file = (string) tempnam(sys_get_temp_dir(), 'lrroutes');
file_put_contents($file, json_encode($routes));

$session = $objects->get(Session::class);
$user = $objects->create(User::class)->loadByUsername($userName);
$session->setUser($user);
$session->refreshAcl($user);

$codeOf = static function (callable $call): string {
    try {
        $call();
    } catch (Refusal $refusal) {
        return $refusal->refusalCode();
    }
    return 'passed';
};
$service = $objects->create(CallService::class, [
    'schema' => $objects->create(RequestSchema::class, ['routes' => new RouteTable($file)]),
]);
$path = $routes['routes'][0]['path'];
$route = (new ReflectionClass(Route::class))->newInstanceWithoutConstructor();
$route->setServiceClass($routes['routes'][0]['service']);
$route->setAclResources([MISSPELT]);
$route->setParameters([]);
$router = new class ($route) extends Router {
    public function __construct(private readonly Route $misspelt)
    {
    }

    public function match(Request $request)
    {
        return $this->misspelt;
    }
};

echo json_encode([
    'magento' => $session->isAllowed(MISSPELT),
    'bridge' => $codeOf(static fn () => $service->call('GET', $path, null, $session->isAllowed(...))),
    'rest' => $codeOf(static fn () => $objects->create(RestRights::class, ['router' => $router])->check($objects->get(Request::class))),
]), "\n";
unlink($file);
