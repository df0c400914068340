<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain\Canary;

use Magento\Customer\Api\AccountManagementInterface;
use Magento\Customer\Model\AuthenticationInterface;
use Magento\Framework\Exception\LocalizedException;
use Magento\Integration\Api\Exception\UserTokenException;
use Magento\Integration\Api\UserTokenReaderInterface;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\SessionGate;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Guard\Verdict;

/** The same gates from inside, for shops that cannot reach their own pages. */
class InProcessDoors
{
    public function __construct(
        private readonly SessionGate $sessions,
        private readonly UserTokenReaderInterface $tokens,
        private readonly AuthenticationInterface $passwords,
        private readonly AccountManagementInterface $accounts,
    ) {
    }

    /** @return array{id: string, stamp: string} a session as the gate knows it */
    public function session(string $kind, Subject $subject): array
    {
        $id = bin2hex(random_bytes(16));
        return ['id' => $id, 'stamp' => $this->sessions->stamp($kind, $subject, $id)];
    }

    /** @param array{id: string, stamp: string} $session */
    public function sessionWorks(GuardClass $class, Subject $subject, array $session): bool
    {
        return $this->sessions->judge($class, $subject, $session['stamp'], $session['id']) === Verdict::Pass;
    }

    public function tokenWorks(string $token): bool
    {
        try {
            $this->tokens->read($token);
            return true;
        } catch (UserTokenException) {
            return false;
        }
    }

    public function passwordWorks(int $customerId, string $password): bool
    {
        try {
            $this->passwords->authenticate($customerId, $password);
            return true;
        } catch (LocalizedException) {
            return false;
        }
    }

    public function linkWorks(int $customerId, string $link): bool
    {
        try {
            return $this->accounts->validateResetPasswordLinkToken($customerId, $link);
        } catch (LocalizedException) {
            return false;
        }
    }
}
