<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Authorization\Model\UserContextInterface;
use Magento\Integration\Api\UserTokenIssuerInterface;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Guard\TokenGate;
use Vendor\LeakResponse\Model\Contain\AccountDirectory;
use Vendor\LeakResponse\Model\Contain\TokenOwner;

/** Registers every bearer token before it is handed out. When that fails, so does the login. */
class RegisterToken
{
    public function __construct(
        private readonly TokenGate $gate,
        private readonly AccountDirectory $accounts,
    ) {
    }

    public function afterCreate(UserTokenIssuerInterface $subject, string $result, UserContextInterface $userContext): string
    {
        $owner = TokenOwner::of($userContext);
        if ($owner !== null) {
            $who = $owner->isAdmin() ? Subject::admin($owner->id) : $this->accounts->byId($owner->id);
            $this->gate->remember($result, $owner->class, $who, $this->expiry($result));
        }
        return $result;
    }

    /** What a JWT says of its own end, Unix time in seconds. It was made here a moment ago: nothing to verify. */
    private function expiry(string $token): ?int
    {
        $parts = explode('.', $token);
        $claims = count($parts) === 3 ? json_decode((string) base64_decode(strtr($parts[1], '-_', '+/')), true) : null;
        return is_array($claims) && is_int($claims['exp'] ?? null) ? $claims['exp'] : null;
    }
}
