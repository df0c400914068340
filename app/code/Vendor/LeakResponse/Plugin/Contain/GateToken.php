<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Integration\Api\Data\UserToken;
use Magento\Integration\Api\Exception\UserTokenException;
use Magento\Integration\Api\UserTokenReaderInterface;
use Magento\Integration\Model\CompositeTokenReader;
use Magento\Integration\Model\OpaqueToken\Data;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\RefusalNote;
use Vendor\LeakResponse\Core\Contain\Guard\TokenGate;
use Vendor\LeakResponse\Core\Contain\Guard\UnableToReadEpoch;
use Vendor\LeakResponse\Core\Contain\Guard\Verdict;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;
use Vendor\LeakResponse\Model\Contain\TokenOwner;

/** Judges a bearer token where core has just read it: the last place that sees the token itself. */
class GateToken
{
    public function __construct(
        private readonly TokenGate $gate,
        private readonly Connection $connection,
        private readonly RefusalNote $refusals,
    ) {
    }

    /** @throws UserTokenException core then goes on as for an unknown token */
    public function afterRead(UserTokenReaderInterface $subject, UserToken $result, string $token): UserToken
    {
        // The composite hands on what one of its readers gave, which was judged there.
        if (!$subject instanceof CompositeTokenReader && !$this->mayPass($token, $result)) {
            throw new UserTokenException('This token has ended.');
        }
        return $result;
    }

    private function mayPass(string $token, UserToken $read): bool
    {
        $isJwt = !$read->getData() instanceof Data;
        $owner = TokenOwner::of($read->getUserContext());
        if ($owner === null) {
            return !$isJwt || $this->refuseAsForged($read);
        }
        try {
            $row = $isJwt ? null : $this->rowOf($token);
            return $this->gate->judge($token, $owner->class, $owner->unplaced(), $isJwt, $row) === Verdict::Pass;
        } catch (UnableToReadEpoch | UnableToReachDatabase) {
            return false;
        }
    }

    /** Core issues no JWT to integrations or guests, but its reader takes one: who holds the crypt key could be any of them. */
    private function refuseAsForged(UserToken $read): bool
    {
        $user = (int) $read->getUserContext()->getUserId();
        $this->refusals->write('token.refused', 'token', GuardClass::AdminToken, $user, 'not_issued_here');
        return false;
    }

    private function rowOf(string $token): ?int
    {
        $rows = $this->connection->fetchAll(
            "SELECT entity_id FROM {$this->connection->table('oauth_token')} WHERE token = ?",
            [$token]
        );
        return $rows === [] ? null : (int) $rows[0]['entity_id'];
    }
}
