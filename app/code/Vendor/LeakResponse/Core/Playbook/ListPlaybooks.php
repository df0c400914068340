<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\Data\PlaybookInterface;
use Vendor\LeakResponse\Api\ListPlaybooksInterface;

/** Lists the playbooks of this shop. */
class ListPlaybooks implements ListPlaybooksInterface
{
    public function __construct(private readonly PlaybookBook $books)
    {
    }

    /** @return list<PlaybookInterface> */
    public function execute(): array
    {
        return array_map(static fn (Playbook $book): PlaybookView => new PlaybookView(
            $book->code,
            $book->version,
            $book->title,
            $book->summary,
            $book->signs,
            array_map(PlaybookStepView::of(...), $book->steps)
        ), $this->books->all());
    }
}
