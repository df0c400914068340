<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Rest;

use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Guard\TokenGate;
use Vendor\LeakResponse\Core\Contain\Guard\UnableToReadEpoch;
use Vendor\LeakResponse\Core\Contain\Guard\Verdict;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Bearer tokens: JWTs as issued here, and opaque ones as older shops left them in oauth_token. */
class BearerTokens
{
    public function __construct(
        private readonly Jwt $jwt,
        private readonly TokenGate $gate,
        private readonly Connection $connection,
    ) {
    }

    /** @param string $kind customer or admin */
    public function issue(string $kind, Subject $subject): string
    {
        ['token' => $token, 'expiresAt' => $expiresAt] = $this->jwt->issue($kind, $subject->id);
        $class = $kind === 'admin' ? GuardClass::AdminToken : GuardClass::CustomerToken;
        $this->gate->remember($token, $class, $subject, $expiresAt);
        return $token;
    }

    /**
     * @return array{kind: string, id: int}|null null when the token is not good
     * @throws UnableToReadEpoch
     */
    public function owner(string $token): ?array
    {
        $isJwt = substr_count($token, '.') === 2;
        $owner = $isJwt ? $this->jwt->read($token) : null;
        $row = $isJwt ? null : $this->opaque($token);
        $owner ??= $row;
        if ($owner === null) {
            return null;
        }
        $class = $owner['kind'] === 'admin' ? GuardClass::AdminToken : GuardClass::CustomerToken;
        $subject = new Subject($owner['id'], 0, 0);
        $verdict = $this->gate->judge($token, $class, $subject, $isJwt, $row['row'] ?? null);
        return $verdict === Verdict::Pass ? ['kind' => $owner['kind'], 'id' => $owner['id']] : null;
    }

    /** @return array{kind: string, id: int, row: int}|null */
    private function opaque(string $token): ?array
    {
        $row = $this->connection->fetchAll(
            "SELECT entity_id, admin_id, customer_id FROM {$this->connection->table('oauth_token')}"
            . " WHERE token = ? AND revoked = 0 AND type = 'access' AND consumer_id IS NULL",
            [$token]
        )[0] ?? null;
        if ($row === null) {
            return null;
        }
        return $row['admin_id'] === null
            ? ['kind' => 'customer', 'id' => (int) $row['customer_id'], 'row' => (int) $row['entity_id']]
            : ['kind' => 'admin', 'id' => (int) $row['admin_id'], 'row' => (int) $row['entity_id']];
    }
}
