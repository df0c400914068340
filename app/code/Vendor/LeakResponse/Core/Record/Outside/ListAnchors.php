<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

use Vendor\LeakResponse\Api\Data\AnchorPageInterface;
use Vendor\LeakResponse\Api\ListAnchorsInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Checkpoints that were left outside, a page at a time. */
class ListAnchors implements ListAnchorsInterface
{
    private const LIMIT = 100;

    public function __construct(private readonly AnchorBook $book)
    {
    }

    public function execute(string $from, int $limit): AnchorPageInterface
    {
        if (preg_match('/^(?:0|[1-9][0-9]{0,17})$/D', $from) !== 1) {
            throw Refusal::badField('from', 'from must be the number of an anchor.');
        }
        if ($limit < 1 || $limit > self::LIMIT) {
            throw Refusal::badField('limit', 'limit must be between 1 and ' . self::LIMIT . '.');
        }
        $anchors = $this->book->page((int) $from, $limit + 1);
        return new AnchorPageView(array_slice($anchors, 0, $limit), ($anchors[$limit] ?? null)?->getNumber());
    }
}
