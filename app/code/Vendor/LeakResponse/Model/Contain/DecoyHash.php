<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Framework\Encryption\EncryptorInterface;

/** Costs what the check of a password costs, and checks nothing. */
class DecoyHash
{
    public function __construct(private readonly EncryptorInterface $encryptor)
    {
    }

    public function spend(string $password): void
    {
        $this->encryptor->getHash($password, true);
    }
}
