<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Magento\Authorization\Model\UserContextInterface;

/** A signed request acts for the admin or integration its key is bound to; NarrowSignedRights cuts that down to the key's own rights. */
class SignedUserContext implements UserContextInterface
{
    private const TYPES = [
        'admin' => self::USER_TYPE_ADMIN,
        'integration' => self::USER_TYPE_INTEGRATION,
    ];

    public function __construct(private readonly SignatureOfRequest $signature)
    {
    }

    /** @inheritDoc */
    public function getUserId()
    {
        $actsAs = $this->actsAs();
        return $actsAs === null ? null : (int) $actsAs[1];
    }

    /** @inheritDoc */
    public function getUserType()
    {
        $actsAs = $this->actsAs();
        return $actsAs === null ? null : self::TYPES[$actsAs[0]] ?? null;
    }

    /** @return list<string>|null kind and id */
    private function actsAs(): ?array
    {
        $key = $this->signature->key();
        return $key === null ? null : explode(':', $key->getActsAs(), 2);
    }
}
