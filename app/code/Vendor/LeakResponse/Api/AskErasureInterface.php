<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\ErasureInterface;

/**
 * Ask that a person be erased from the table of pseudonyms after a tombstone of 14 days. The answer is the same whether the
 * person is known or not. Needs a step-up bound to SHA-256 of erasure:<customer>:<mail>, a signature or the shell.
 *
 * @api
 */
interface AskErasureInterface
{
    /**
     * Ask that a person be erased from the table of pseudonyms after a tombstone of 14 days. The answer is the same whether
     * the person is known or not. Needs a step-up bound to SHA-256 of erasure:<customer>:<mail>, a signature or the shell.
     *
     * @param string $reason
     * @param int $customer
     * @param string $mail
     * @param string|null $stepUp
     * @lr-range customer 0 4294967295
     * @lr-length mail 0 254
     * @lr-length reason 1 500
     * @lr-length stepUp 0 128
     * @return \Vendor\LeakResponse\Api\Data\ErasureInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $reason, int $customer = 0, string $mail = '', ?string $stepUp = null): ErasureInterface;
}
