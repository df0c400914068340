<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Notify\GraphQl;

use Magento\Authorization\Model\UserContextInterface;
use Magento\Framework\GraphQl\Exception\GraphQlAuthorizationException;

/** The customer of a GraphQL request, or the authorization error that core gives. */
class SignedInShopper
{
    /**
     * @param object $context Magento\GraphQl\Model\Query\ContextInterface: a module that shops remove
     * @throws GraphQlAuthorizationException
     */
    public function id($context): int
    {
        if ((int) $context->getUserType() !== UserContextInterface::USER_TYPE_CUSTOMER || !$context->getUserId()) {
            throw new GraphQlAuthorizationException(__('The current customer isn\'t authorized.'));
        }
        return (int) $context->getUserId();
    }
}
