<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Api\Data\CspReportInterface;
use Vendor\LeakResponse\Api\ListCspReportsInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** What browsers reported about the content security policy, gathered over 90 days. */
class ListCspReports implements ListCspReportsInterface
{
    private const LIMIT = 200;

    public function __construct(private readonly CspBook $book)
    {
    }

    /** @return list<CspReportInterface> */
    public function execute(int $limit = 50): array
    {
        if ($limit < 1 || $limit > self::LIMIT) {
            throw Refusal::badField('limit', 'limit must be between 1 and ' . self::LIMIT . '.');
        }
        return $this->book->newest($limit);
    }
}
