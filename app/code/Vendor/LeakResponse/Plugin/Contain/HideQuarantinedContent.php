<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Cms\Model\ResourceModel\Page as PageResource;
use Magento\Framework\Model\AbstractModel;
use Magento\Framework\Model\ResourceModel\Db\AbstractDb;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueKind;
use Vendor\LeakResponse\Model\Contain\QuarantineDoor;

/** CMS pages and blocks in quarantine load as if they were not there, whatever code asks for them on behalf of a visitor. */
class HideQuarantinedContent
{
    public function __construct(private readonly QuarantineDoor $door)
    {
    }

    public function afterLoad(AbstractDb $subject, AbstractDb $result, AbstractModel $object): AbstractDb
    {
        $kind = $subject instanceof PageResource ? CatalogueKind::Page : CatalogueKind::Block;
        if ((int) $object->getId() > 0 && $this->door->held($kind)->has((int) $object->getId(), (string) $object->getData('identifier'))) {
            $object->setData([]);
        }
        return $result;
    }
}
