<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\Framework\Api\Search\SearchCriteriaInterface;
use Magento\Framework\View\Element\UiComponent\DataProvider\Reporting;
use Vendor\LeakResponse\Model\Record\GridRows;

/** Rows of admin grids. The collection comes back unloaded and is counted when the request is over. */
class ListGrid
{
    public function __construct(private readonly GridRows $rows)
    {
    }

    /**
     * @param object $result
     * @return object
     */
    public function afterSearch(Reporting $subject, $result, SearchCriteriaInterface $searchCriteria)
    {
        $this->rows->watch((string) $searchCriteria->getRequestName(), $result);
        return $result;
    }
}
