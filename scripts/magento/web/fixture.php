<?php

declare(strict_types=1);

/*
 * Accounts for the web tests, made and removed inside a real Magento: `php fixture.php <Magento root> make|remove`.
 * Names begin with lrtest; whatever carries them belongs to the tests.
 */

use Magento\Authorization\Model\Acl\Role\Group;
use Magento\Authorization\Model\RoleFactory;
use Magento\Authorization\Model\RulesFactory;
use Magento\Authorization\Model\UserContextInterface;
use Magento\Customer\Api\AccountManagementInterface;
use Magento\Customer\Api\CustomerRepositoryInterface;
use Magento\Customer\Api\Data\CustomerInterfaceFactory;
use Magento\Framework\App\Bootstrap;
use Magento\Framework\App\State;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Framework\Registry;
use Magento\User\Model\UserFactory;

const PASSWORD = 'Lrtest-Passw0rd!';
const ROLES = [
    'lrtest_full' => ['Magento_Backend::all'],
    'lrtest_watch' => ['Magento_Backend::dashboard', 'Vendor_LeakResponse::leak_response', 'Vendor_LeakResponse::control_room'],
    'lrtest_other' => ['Magento_Backend::dashboard'],
];
const CUSTOMER = 'lrtest@example.test';

[, $root, $what] = $argv;
require $root . '/app/bootstrap.php';
$objects = Bootstrap::create(BP, $_SERVER)->getObjectManager();
$objects->get(State::class)->setAreaCode('adminhtml');
$objects->get(Registry::class)->register('isSecureArea', true);

$remove = static function () use ($objects): void {
    foreach (array_keys(ROLES) as $name) {
        $user = $objects->create(UserFactory::class)->create()->loadByUsername($name);
        if ($user->getId()) {
            $user->delete();
        }
        $roles = $objects->create(RoleFactory::class)->create()->getCollection()->addFieldToFilter('role_name', $name);
        foreach ($roles as $role) {
            $role->delete();
        }
    }
    $customers = $objects->get(CustomerRepositoryInterface::class);
    try {
        $customers->delete($customers->get(CUSTOMER, 1));
    } catch (NoSuchEntityException) {
        return;
    }
};

$make = static function () use ($objects): array {
    $ids = [];
    foreach (ROLES as $name => $resources) {
        $role = $objects->create(RoleFactory::class)->create();
        $role->setRoleName($name)->setRoleType(Group::ROLE_TYPE)->setPid(0)->setUserType(UserContextInterface::USER_TYPE_ADMIN)->save();
        $objects->create(RulesFactory::class)->create()->setRoleId($role->getId())->setResources($resources)->saveRel();
        $user = $objects->create(UserFactory::class)->create();
        $user->setData([
            'username' => $name,
            'firstname' => 'Test',
            'lastname' => 'Account',
            'email' => "{$name}@example.test",
            'password' => PASSWORD,
            'interface_locale' => 'en_US',
            'is_active' => 1,
        ])->setRoleId($role->getId())->save();
        $ids[$name] = (int) $user->getId();
    }
    $customer = $objects->get(CustomerInterfaceFactory::class)->create()
        ->setWebsiteId(1)->setStoreId(1)->setEmail(CUSTOMER)->setFirstname('Test')->setLastname('Account');
    $ids['customer'] = (int) $objects->get(AccountManagementInterface::class)->createAccount($customer, PASSWORD)->getId();
    return $ids;
};

$remove();
if ($what === 'make') {
    echo json_encode($make(), JSON_THROW_ON_ERROR), "\n";
}
