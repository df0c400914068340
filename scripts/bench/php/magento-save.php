<?php

/*
 * B4, Magento's own way: customerRepository->save of one customer after another. In a transaction that is rolled back,
 * so that the shop stays as it was.
 */

declare(strict_types=1);

namespace LeakResponse\Bench;

use Magento\Customer\Api\CustomerRepositoryInterface;
use Magento\Framework\App\ResourceConnection;

require __DIR__ . '/magento.php';

$objects = magento('adminhtml');
$database = $objects->get(ResourceConnection::class)->getConnection();
$customers = $objects->get(CustomerRepositoryInterface::class);
$ids = $database->fetchCol(
    $database->select()->from($database->getTableName('customer_entity'), 'entity_id')->order('entity_id')->limit(60)
);
$database->beginTransaction();
$times = [];
try {
    foreach ($ids as $id) {
        $times[] = seconds(static function () use ($customers, $id): void {
            $customers->save($customers->getById((int) $id), null);
        });
    }
} finally {
    $database->rollBack();
}
say(['seconds' => array_slice($times, 10)]);
