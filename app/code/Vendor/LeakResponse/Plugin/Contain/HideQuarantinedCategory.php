<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Catalog\Api\CategoryRepositoryInterface;
use Magento\Catalog\Api\Data\CategoryInterface;
use Magento\Framework\Exception\NoSuchEntityException;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueKind;
use Vendor\LeakResponse\Model\Contain\QuarantineDoor;

/** For visitors a category in quarantine does not exist, and nothing below it. */
class HideQuarantinedCategory
{
    public function __construct(private readonly QuarantineDoor $door)
    {
    }

    /** @throws NoSuchEntityException in core's words for a category that is not there */
    public function afterGet(CategoryRepositoryInterface $subject, CategoryInterface $result): CategoryInterface
    {
        $held = $this->door->held(CatalogueKind::Category);
        if (!$held->isEmpty() && $held->hasOneOf(array_map(intval(...), explode('/', (string) $result->getPath())))) {
            throw NoSuchEntityException::singleField('id', (int) $result->getId());
        }
        return $result;
    }
}
