<?php

/** Reads customers by plain SQL, as code of an extension does that asks no service. Run in the shop; argument: one, all, file. */

declare(strict_types=1);

use Magento\Framework\App\Area;
use Magento\Framework\App\Bootstrap;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\App\State;

require getcwd() . '/app/bootstrap.php';

$manager = Bootstrap::create(BP, $_SERVER)->getObjectManager();
$manager->get(State::class)->setAreaCode(Area::AREA_GLOBAL);
$resource = $manager->get(ResourceConnection::class);
$connection = $resource->getConnection();
$customers = $resource->getTableName('customer_entity');
$rows = match ($argv[1] ?? 'one') {
    'all' => $connection->fetchAll("SELECT * FROM {$customers}"),
    // The account of a shop may not write files: asked for all the same, and refused.
    'file' => refused(static fn (): array => $connection->fetchAll("SELECT email INTO OUTFILE '/nonexistent/nobody' FROM {$customers}")),
    default => $connection->fetchAll("SELECT email FROM {$customers} WHERE entity_id = 12 AND email <> 'nobody@example.test'"),
};
echo count($rows), "\n";

/** @param callable(): array<mixed> $work */
function refused(callable $work): array
{
    try {
        return $work();
    } catch (Throwable) {
        return [];
    }
}
