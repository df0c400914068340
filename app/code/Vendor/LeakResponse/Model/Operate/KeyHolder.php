<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Magento\Framework\Exception\LocalizedException;
use Magento\Integration\Api\IntegrationServiceInterface;
use Magento\Integration\Model\Integration;
use Magento\User\Model\ResourceModel\User as UserResource;
use Magento\User\Model\UserFactory;

/** Whose rights an enrolled key uses: an admin user or an integration, as long as it is active. */
class KeyHolder
{
    public function __construct(
        private readonly UserFactory $users,
        private readonly UserResource $userResource,
        private readonly IntegrationServiceInterface $integrations,
    ) {
    }

    /** @param string $actsAs admin:<id> or integration:<id> */
    public function isActive(string $actsAs): bool
    {
        [$kind, $id] = explode(':', $actsAs, 2) + [1 => '0'];
        return $kind === 'admin' ? $this->isActiveAdmin((int) $id) : $this->isActiveIntegration((int) $id);
    }

    private function isActiveAdmin(int $id): bool
    {
        $user = $this->users->create();
        $this->userResource->load($user, $id);
        return (int) $user->getId() === $id && (int) $user->getIsActive() === 1;
    }

    private function isActiveIntegration(int $id): bool
    {
        try {
            return (int) $this->integrations->get($id)->getStatus() === Integration::STATUS_ACTIVE;
        } catch (LocalizedException) {
            return false;
        }
    }
}
