<?php

/** Goes through a bulk door inside a transaction of the shop, which is then rolled back. Run in the shop; argument: a name. */

declare(strict_types=1);

use Magento\Framework\App\Area;
use Magento\Framework\App\Bootstrap;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\App\State;
use Vendor\LeakResponse\Model\Record\BulkDoor;

require getcwd() . '/app/bootstrap.php';

$manager = Bootstrap::create(BP, $_SERVER)->getObjectManager();
$manager->get(State::class)->setAreaCode(Area::AREA_CRONTAB);
$connection = $manager->get(ResourceConnection::class)->getConnection();
$connection->beginTransaction();
$manager->get(BulkDoor::class)->through('data.exported', ['name' => $argv[1] ?? '', 'categories' => []], static fn (): bool => true);
$connection->rollBack();
