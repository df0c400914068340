<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Customer\Api\AccountManagementInterface;
use Magento\Customer\Model\AccountManagement;
use Magento\Framework\Exception\InputException;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Store\Model\StoreManagerInterface;
use Vendor\LeakResponse\Core\Contain\Person\ResetThrottle;
use Vendor\LeakResponse\Model\Contain\AfterResponse;
use Vendor\LeakResponse\Model\Contain\PasswordDoor;

/**
 * One answer to everybody who asks for a reset link, whether the account exists or not: yes, at once. The link is made and
 * mailed after the response, if the throttle lets it: by form, REST, GraphQL and SOAP alike.
 */
class EvenPasswordReset
{
    private const TEMPLATES = [AccountManagement::EMAIL_REMINDER, AccountManagement::EMAIL_RESET];

    public function __construct(
        private readonly PasswordDoor $door,
        private readonly AfterResponse $later,
        private readonly ResetThrottle $throttle,
        private readonly StoreManagerInterface $stores,
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
        $website = (int) ($websiteId ?? $this->stores->getStore()->getWebsiteId());
        $this->later->run(function () use ($proceed, $email, $template, $websiteId, $website): void {
            if (!$this->throttle->may((string) $email, $website)) {
                return;
            }
            try {
                $proceed($email, $template, $websiteId);
            } catch (NoSuchEntityException) {
                // Nobody is told which accounts exist.
            }
        });
        return true;
    }
}
