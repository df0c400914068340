<?php

/*
 * B6 in Magento: CutoffValidator's own two reads through Magento's resource models, against our gate through the
 * object manager and Magento's connection.
 */

declare(strict_types=1);

namespace LeakResponse\Bench;

use Magento\Customer\Model\ResourceModel\Customer;
use Magento\Customer\Model\ResourceModel\Visitor;
use Magento\Framework\App\ResourceConnection;
use Vendor\LeakResponse\Core\Contain\Guard\CopiedEpochSource;
use Vendor\LeakResponse\Core\Contain\Guard\EpochFile;
use Vendor\LeakResponse\Core\Contain\Guard\EpochPages;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\SqlEpochSource;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Person\AccountLocks;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchSource;
use Vendor\LeakResponse\Model\Contain\RedisEpochCopy;

require __DIR__ . '/magento.php';

$objects = magento('frontend');
$database = $objects->get(ResourceConnection::class)->getConnection();
$customer = $database->fetchRow($database->select()->from($database->getTableName('customer_entity'))->limit(1));
$visitorId = (int) $database->fetchOne(
    $database->select()->from($database->getTableName('customer_visitor'), 'MAX(visitor_id)')
);
$subject = new Subject((int) $customer['entity_id'], (int) $customer['website_id'], (int) $customer['store_id']);
$customers = $objects->get(Customer::class);
$visitors = $objects->get(Visitor::class);
$epochs = $objects->get(SqlEpochSource::class);
$page = $database->getTableName('leakresponse_contain_page');

// As every request finds them: nothing of the one before is remembered.
$switches = $objects->get(SwitchSource::class);
$locks = new AccountLocks($switches);
$isLocked = static function () use ($switches, $locks, $subject): bool {
    $switches->forget();
    return $locks->covers(GuardClass::CustomerSession, $subject);
};

$cases = [
    'core_two_selects' => static fn (): bool =>
        $customers->findSessionCutOff($subject->id) > $visitors->fetchCreatedAt($visitorId),
    'gate_sql' => static fn (): bool => $isLocked() || $epochs->bound(GuardClass::CustomerSession, $subject)->number > 0,
    'one_select' => static fn (): array => $database->fetchAll("SELECT mac FROM {$page} WHERE class = 'customer_session'"),
];
$address = getenv('LR_BENCH_REDIS');
if (is_string($address) && $address !== '' && class_exists(\Redis::class)) {
    $copy = new RedisEpochCopy($address, 8);
    $pages = $objects->get(EpochPages::class)->all();
    $copy->raise($pages !== [] ? $pages : ['customer_session' => pack('J', 1) . "\0"]);
    // A node on which something was contained before.
    $folder = sys_get_temp_dir() . '/leakresponse-bench-' . bin2hex(random_bytes(6));
    register_shutdown_function(static fn (): array => array_map(unlink(...), glob($folder . '/*') ?: []) + [rmdir($folder)]);
    $file = new EpochFile($folder);
    $file->raise(1, []);
    $copied = new CopiedEpochSource($copy, $file, $objects->get(EpochPages::class), $epochs);
    $cases['gate_redis'] = static fn (): bool => $isLocked() || $copied->bound(GuardClass::CustomerSession, $subject)->number > 0;
    $cases['one_redis_get'] = static fn (): ?string => $copy->read('customer_session');
}
say(['nanoseconds' => interleaved($cases, 9, 400)]);
