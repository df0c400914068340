<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Magento\Backend\Model\Auth;
use Magento\Framework\Exception\AuthenticationException;
use Magento\Framework\Exception\State\UserLockedException;
use Vendor\LeakResponse\Core\Operate\StepUp;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * Step-up at the panel: the password once more, and a new code where the person has an app for that, through Magento's own
 * check with its count of failures and its lock.
 *
 * Who passes goes on in a session with a new id: a copy of the old cookie is worth nothing from here on.
 */
class ProveAdmin
{
    public function __construct(
        private readonly Auth $auth,
        private readonly SecondFactor $secondFactor,
        private readonly RenewAdminSession $session,
        private readonly StepUp $stepUp,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
    ) {
    }

    /**
     * @param string $boundTo hash of what was shown, or the name of an act on one state of a run
     * @param string $code of the second factor, empty where none is asked
     * @return string the proof
     * @throws Refusal step_up_wrong, step_up_code_needed, step_up_code_used or step_up_locked (403)
     */
    public function prove(string $boundTo, string $password, string $code = ''): string
    {
        // Acts without a hash of their own (`<run id>:<version>:pause`) are bound by the hash of their name.
        $hash = preg_match('/^[0-9a-f]{64}$/D', $boundTo) === 1 ? $boundTo : hash('sha256', $boundTo);
        $this->secondFactor->check();
        $this->checkPassword($hash, $this->isCodeRight($hash, $code) ? $password : $this->noPassword());
        $this->spend($hash, $code);
        $this->session->renew();
        return $this->stepUp->issue($this->actor->current(), $hash);
    }

    private function isCodeRight(string $boundTo, string $code): bool
    {
        $user = $this->auth->getUser();
        if (!$this->secondFactor->asksCode($user)) {
            return true;
        }
        if ($code === '') {
            $this->refused($boundTo, 'step_up_code_needed');
            throw new Refusal('step_up_code_needed', 'Enter the code that your app shows now.', 'code', 403);
        }
        return $this->secondFactor->accepts($user, $code);
    }

    /** A wrong code counts like a wrong password, in Magento's own count, and nobody learns which of the two was wrong. */
    private function noPassword(): string
    {
        return bin2hex(random_bytes(16));
    }

    private function spend(string $boundTo, string $code): void
    {
        if ($code !== '' && !$this->stepUp->isFirstUse($this->actor->current(), $code)) {
            $this->refused($boundTo, 'step_up_code_used');
            throw new Refusal('step_up_code_used', 'This code was used before. Wait for the next one.', 'code', 403);
        }
    }

    private function checkPassword(string $boundTo, string $password): void
    {
        try {
            $this->auth->getUser()->performIdentityCheck($password);
        } catch (UserLockedException) {
            $this->refused($boundTo, 'step_up_locked');
            $this->auth->logout();
            throw new Refusal('step_up_locked', 'Too many wrong passwords: the account is locked and signed out.', 'password', 403);
        } catch (AuthenticationException) {
            $this->refused($boundTo, 'step_up_wrong');
            throw new Refusal('step_up_wrong', 'The password is wrong, or the code.', 'password', 403);
        }
    }

    private function refused(string $boundTo, string $code): void
    {
        $this->recorder->record('step_up.refused', $this->actor->current(), ['bound_to' => $boundTo, 'code' => $code]);
    }
}
