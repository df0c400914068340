<?php

declare(strict_types=1);

/*
 * Reset links as a mail would bring them: `php reset-link.php <Magento root> <address>…` makes one for each account
 * through Magento's own service and prints the tokens by address as JSON. Nothing is mailed.
 */

use Magento\Customer\Api\CustomerRepositoryInterface;
use Magento\Customer\Model\AccountManagement;
use Magento\Framework\App\Bootstrap;
use Magento\Framework\App\State;

[, $root] = $argv;
require $root . '/app/bootstrap.php';
$objects = Bootstrap::create(BP, $_SERVER)->getObjectManager();
$objects->get(State::class)->setAreaCode('frontend');
$tokens = [];
foreach (array_slice($argv, 2) as $email) {
    $tokens[$email] = bin2hex(random_bytes(16));
    $customer = $objects->get(CustomerRepositoryInterface::class)->get($email, 1);
    $objects->get(AccountManagement::class)->changeResetPasswordLinkToken($customer, $tokens[$email]);
}
echo json_encode($tokens, JSON_THROW_ON_ERROR);
