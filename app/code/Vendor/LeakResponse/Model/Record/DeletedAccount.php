<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Magento\Framework\App\Config\ScopeConfigInterface;
use Vendor\LeakResponse\Core\Record\Person\ErasureRequest;
use Vendor\LeakResponse\Core\Record\Person\Erasures;
use Vendor\LeakResponse\Core\Record\Person\KnownPersons;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;

/** An account was deleted in the shop: the person is proposed for erasure, or erased after the tombstone, as the policy says. */
class DeletedAccount
{
    private const REASON = 'The account was deleted in the shop.';

    public function __construct(
        private readonly Connection $connection,
        private readonly KnownPersons $persons,
        private readonly Erasures $erasures,
        private readonly CurrentActor $actor,
        private readonly ScopeConfigInterface $config,
    ) {
    }

    public function tell(int $customerId, string $mail): void
    {
        $policy = (string) $this->config->getValue(ErasePolicies::PATH);
        $pseudonyms = $policy === ErasePolicies::OFF ? [] : $this->persons->ofAccount($customerId, $mail);
        if ($pseudonyms === []) {
            return;
        }
        $state = $policy === ErasePolicies::AUTOMATIC ? ErasureRequest::ASKED : ErasureRequest::PROPOSED;
        $this->connection->transaction(fn (): ErasureRequest => $this->erasures->open(
            $this->actor->current(),
            $state,
            ErasureRequest::ACCOUNT_DELETED,
            $pseudonyms,
            self::REASON
        ));
    }
}
