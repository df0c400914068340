<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Customer\Api\AccountManagementInterface;
use Magento\Customer\Model\AccountManagement;
use Magento\Framework\Exception\InputException;
use Magento\Framework\Exception\NoSuchEntityException;
use Vendor\LeakResponse\Model\Contain\AfterResponse;
use Vendor\LeakResponse\Model\Contain\PasswordDoor;

/**
 * One answer to everybody who asks for a reset link, whether the account exists or not: yes, at once. The link is made and
 * mailed after the response.
 */
class EvenPasswordReset
{
    private const TEMPLATES = [AccountManagement::EMAIL_REMINDER, AccountManagement::EMAIL_RESET];

    public function __construct(
        private readonly PasswordDoor $door,
        private readonly AfterResponse $later,
    ) {
    }

    /** @throws InputException */
    public function aroundInitiatePasswordReset(
        AccountManagementInterface $subject,
        callable $proceed,
        mixed $email,
        mixed $template,
        mixed $websiteId = null
    ): bool {
        if (!$this->door->isGuarded()) {
            return $proceed($email, $template, $websiteId);
        }
        if (!in_array($template, self::TEMPLATES, true)) {
            throw new InputException(__(
                'Invalid value of "%value" provided for the %fieldName field.',
                ['value' => $template, 'fieldName' => 'template']
            ));
        }
        $this->later->run(static function () use ($proceed, $email, $template, $websiteId): void {
            try {
                $proceed($email, $template, $websiteId);
            } catch (NoSuchEntityException) {
                // Nobody is told which accounts exist.
            }
        });
        return true;
    }
}
