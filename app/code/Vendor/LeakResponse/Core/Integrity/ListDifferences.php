<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Api\Data\DifferencePageInterface;
use Vendor\LeakResponse\Api\ListDifferencesInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Files that are not as the manifest says, of all nodes, a page at a time. */
class ListDifferences implements ListDifferencesInterface
{
    private const STATES = ['open', 'accepted', 'gone', 'all'];
    private const LIMIT = 100;

    public function __construct(private readonly DifferenceBook $book)
    {
    }

    public function execute(string $state = 'open', int $before = 0, int $limit = 50): DifferencePageInterface
    {
        if (!in_array($state, self::STATES, true)) {
            throw Refusal::badField('state', 'state must be one of ' . implode(', ', self::STATES) . '.');
        }
        if ($limit < 1 || $limit > self::LIMIT || $before < 0) {
            throw Refusal::badField('limit', 'limit must be between 1 and ' . self::LIMIT . '.');
        }
        $views = array_map(DifferenceView::of(...), $this->book->page($state, $before, $limit + 1));
        $shown = array_slice($views, 0, $limit);
        return new DifferencePageView($shown, count($views) > $limit ? $shown[$limit - 1]->getId() : null);
    }
}
