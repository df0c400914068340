<?php

/* Boots the Magento installation of MAGENTO_ROOT for one area; gives the object manager back. */

declare(strict_types=1);

namespace LeakResponse\Bench;

use Magento\Framework\App\Bootstrap;
use Magento\Framework\App\State;
use Magento\Framework\ObjectManagerInterface;
use Magento\Framework\ObjectManager\ConfigLoaderInterface;

require __DIR__ . '/bootstrap.php';
require getenv('MAGENTO_ROOT') . '/app/bootstrap.php';

function magento(string $area): ObjectManagerInterface
{
    $objects = Bootstrap::create((string) getenv('MAGENTO_ROOT'), $_SERVER)->getObjectManager();
    $objects->get(State::class)->setAreaCode($area);
    $objects->configure($objects->get(ConfigLoaderInterface::class)->load($area));
    return $objects;
}
