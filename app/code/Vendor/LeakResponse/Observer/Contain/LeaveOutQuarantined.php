<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Contain;

use Magento\Catalog\Model\ResourceModel\Category\Collection as Categories;
use Magento\Catalog\Model\ResourceModel\Category\Flat\Collection as FlatCategories;
use Magento\Catalog\Model\ResourceModel\Product\Collection as Products;
use Magento\Cms\Model\ResourceModel\Block\Collection as Blocks;
use Magento\Cms\Model\ResourceModel\Page\Collection as Pages;
use Magento\Framework\Data\Collection\AbstractDb;
use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueKind;
use Vendor\LeakResponse\Core\Contain\Quarantine\QuarantinedSet;
use Vendor\LeakResponse\Model\Contain\QuarantineDoor;

/** Lists for visitors leave out what is in quarantine, before they are counted or read. */
class LeaveOutQuarantined implements ObserverInterface
{
    private const ARGUMENTS = ['collection', 'category_collection', 'page_collection', 'block_collection'];
    private const DONE = 'leakresponse_quarantine';

    public function __construct(private readonly QuarantineDoor $door)
    {
    }

    public function execute(Observer $observer): void
    {
        foreach (self::ARGUMENTS as $name) {
            $collection = $observer->getData($name);
            $kind = match (true) {
                $collection instanceof Products => CatalogueKind::Product,
                $collection instanceof Categories, $collection instanceof FlatCategories => CatalogueKind::Category,
                $collection instanceof Pages => CatalogueKind::Page,
                $collection instanceof Blocks => CatalogueKind::Block,
                default => null,
            };
            if ($kind !== null && !$collection->getFlag(self::DONE)) {
                $this->leaveOut($collection, $kind, $this->door->held($kind));
            }
        }
    }

    private function leaveOut(AbstractDb $collection, CatalogueKind $kind, QuarantinedSet $held): void
    {
        if ($held->isEmpty()) {
            return;
        }
        $collection->setFlag(self::DONE, true);
        $select = $collection->getSelect();
        if ($kind === CatalogueKind::Category) {
            $table = $collection instanceof FlatCategories ? 'main_table' : 'e';
            $select->where("{$table}.path NOT REGEXP ?", '/(' . implode('|', $held->ids) . ')(/|$)');
            return;
        }
        if ($kind === CatalogueKind::Product) {
            $select->where('e.entity_id NOT IN (?)', $held->ids);
            $skus = array_map(strval(...), array_keys($held->names));
            if ($skus !== []) {
                $select->where('e.sku NOT IN (?)', $skus);
            }
            return;
        }
        $column = $kind === CatalogueKind::Page ? 'page_id' : 'block_id';
        $select->where("main_table.{$column} NOT IN (?)", $held->ids);
        foreach ($held->names as $name => $greatest) {
            $isOther = $select->getConnection()->quoteInto('main_table.identifier <> ?', (string) $name);
            $select->where("{$isOther} OR main_table.{$column} <= ?", $greatest);
        }
    }
}
