<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Api;

use Magento\Framework\Authorization;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Model\Operate\SignatureOfRequest;

/** A signing key has the rights of the account it acts for, as far as it was enrolled for them. A bad signature has none. */
class NarrowSignedRights
{
    public function __construct(private readonly SignatureOfRequest $signature)
    {
    }

    /**
     * @param string $resource
     * @param string|null $privilege
     * @throws Refusal
     */
    public function aroundIsAllowed(Authorization $subject, callable $proceed, $resource, $privilege = null): bool
    {
        $refusal = $this->signature->refusal();
        if ($refusal !== null) {
            throw $refusal;
        }
        $key = $this->signature->key();
        return ($key === null || in_array($resource, $key->getResources(), true)) && $proceed($resource, $privilege);
    }
}
