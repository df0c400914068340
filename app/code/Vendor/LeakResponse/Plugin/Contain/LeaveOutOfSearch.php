<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueKind;
use Vendor\LeakResponse\Model\Contain\QuarantineDoor;

/** The search engine leaves products in quarantine out, so that counts, filters and pages of lists are right without them. */
class LeaveOutOfSearch
{
    public function __construct(private readonly QuarantineDoor $door)
    {
    }

    /**
     * @param array<string, mixed> $result the query as it goes to Elasticsearch or OpenSearch
     * @return array<string, mixed>
     */
    public function afterBuildQuery(object $subject, array $result): array
    {
        $ids = $this->door->held(CatalogueKind::Product)->ids;
        if ($ids === [] || !isset($result['body']['query'])) {
            return $result;
        }
        $query = $result['body']['query'];
        if (!isset($query['bool'])) {
            $query = ['bool' => ['must' => [$query]]];
        }
        $query['bool']['must_not'][] = ['ids' => ['values' => array_map(strval(...), $ids)]];
        $result['body']['query'] = $query;
        return $result;
    }
}
