<?php

declare(strict_types=1);

/*
 * Shoppers for the threat tests: `php accounts.php <Magento root> make <how many>` or `… remove`. Addresses begin with
 * lrthreat; whatever carries one belongs to these tests.
 */

use Magento\Customer\Api\AccountManagementInterface;
use Magento\Customer\Api\CustomerRepositoryInterface;
use Magento\Customer\Api\Data\CustomerInterfaceFactory;
use Magento\Framework\Api\SearchCriteriaBuilder;
use Magento\Framework\App\Bootstrap;
use Magento\Framework\App\State;
use Magento\Framework\Registry;

const PASSWORD = 'Lrthreat-Passw0rd!';

[, $root, $what] = $argv;
require $root . '/app/bootstrap.php';
$objects = Bootstrap::create(BP, $_SERVER)->getObjectManager();
$objects->get(State::class)->setAreaCode('adminhtml');
$objects->get(Registry::class)->register('isSecureArea', true);
$customers = $objects->get(CustomerRepositoryInterface::class);

$criteria = $objects->get(SearchCriteriaBuilder::class)->addFilter('email', 'lrthreat%@example.test', 'like')->create();
foreach ($customers->getList($criteria)->getItems() as $customer) {
    $customers->delete($customer);
}
$made = [];
for ($number = 1; $what === 'make' && $number <= (int) ($argv[3] ?? 0); $number++) {
    $customer = $objects->get(CustomerInterfaceFactory::class)->create()
        ->setWebsiteId(1)->setStoreId(1)->setEmail("lrthreat{$number}@example.test")
        ->setFirstname('Threat')->setLastname('Test');
    $hash = $objects->get(AccountManagementInterface::class)->getPasswordHash(PASSWORD);
    $made["lrthreat{$number}@example.test"] = (int) $customers->save($customer, $hash)->getId();
}
echo json_encode(['password' => PASSWORD, 'ids' => (object) $made], JSON_THROW_ON_ERROR);
