<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\Authorization\Model\ResourceModel\Rules;
use Magento\Authorization\Model\Rules as Rule;
use Magento\Integration\Api\IntegrationServiceInterface;
use Magento\Integration\Model\Integration;
use Vendor\LeakResponse\Model\Record\Touches;

/** Rights of roles and integrations: no event says they changed. */
class ChangeRights
{
    public function __construct(private readonly Touches $touches)
    {
    }

    public function afterSaveRel(Rules $subject, mixed $result, Rule $rule): mixed
    {
        $resources = (array) $rule->getResources();
        $rights = in_array('Magento_Backend::all', $resources, true) ? 'all' : 'some';
        $data = ['id' => (string) $rule->getRoleId(), 'fields' => ['resources'], 'rights' => $rights];
        $this->touches->note('role.changed', $data + ['resources' => count($resources)]);
        return $result;
    }

    public function afterCreate(IntegrationServiceInterface $subject, Integration $result): Integration
    {
        $this->touches->note('integration.created', ['id' => (string) $result->getId()]);
        return $result;
    }

    public function afterUpdate(IntegrationServiceInterface $subject, Integration $result): Integration
    {
        $this->touches->note('integration.changed', ['id' => (string) $result->getId()]);
        return $result;
    }

    public function afterDelete(IntegrationServiceInterface $subject, mixed $result, mixed $integrationId): mixed
    {
        $this->touches->note('integration.deleted', ['id' => (string) $integrationId]);
        return $result;
    }
}
