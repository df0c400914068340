<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Person;

use Vendor\LeakResponse\Api\Data\ErasureInterface;
use Vendor\LeakResponse\Api\ListErasuresInterface;

/** The newest requests, with what holds them back. */
class ListErasures implements ListErasuresInterface
{
    private const SHOWN = 100;

    public function __construct(private readonly ErasureBook $book, private readonly ErasureViews $views)
    {
    }

    /** @return list<ErasureInterface> */
    public function execute(): array
    {
        return $this->views->all($this->book->newest(self::SHOWN));
    }
}
