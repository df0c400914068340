<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Secrets;
use Vendor\LeakResponse\Core\Shared\UnableToReadSecret;

/**
 * The HMAC of the roster, of what was seen of its accounts and of approvals. Its key is not in the database: whoever only
 * writes SQL can neither enrol nor agree.
 */
class ApprovalSeal
{
    public function __construct(private readonly Secrets $secrets)
    {
    }

    /**
     * @param array<string, mixed> $fields canonical JSON values
     * @return string 32 bytes
     * @throws UnableToReadSecret
     */
    public function mac(string $kind, array $fields): string
    {
        $text = CanonicalJson::encode(['kind' => $kind, 'fields' => $fields]);
        return hash_hmac('sha256', $text, $this->secrets->secret('approval'), true);
    }

    /** @param array<string, mixed> $fields */
    public function isGenuine(string $kind, array $fields, string $mac): bool
    {
        return hash_equals($this->mac($kind, $fields), $mac);
    }

    /** A keyed name for the state of an account: the row says that it changed, not what its password hash is. */
    public function mark(string $state): string
    {
        return hash_hmac('sha256', "account\n" . $state, $this->secrets->secret('approval'), true);
    }
}
