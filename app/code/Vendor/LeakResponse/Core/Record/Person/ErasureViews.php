<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Person;

use Vendor\LeakResponse\Api\Data\ErasureInterface;
use Vendor\LeakResponse\Core\Record\Keeping\HeldTime;
use Vendor\LeakResponse\Core\Record\Keeping\HoldBook;
use Vendor\LeakResponse\Core\Shared\Instant;

/** Requests to erase as the API shows them: never whom they are about, nor how much the ledger knows of them. */
class ErasureViews
{
    public function __construct(
        private readonly HoldBook $holds,
        private readonly HeldTime $held,
        private readonly HeldPersons $persons,
    ) {
    }

    /**
     * @param list<ErasureRequest> $requests
     * @return list<ErasureInterface>
     */
    public function all(array $requests): array
    {
        $stretches = $this->held->stretches($this->holds->standing());
        return array_map(fn (ErasureRequest $request): ErasureInterface => self::view(
            $request,
            $request->isOpen() ? $this->persons->heldBy($request->pseudonyms, $stretches) : []
        ), $requests);
    }

    /** The answer to an act: what holds it back would tell whether the person is known. */
    public function unheld(ErasureRequest $request): ErasureInterface
    {
        return self::view($request, []);
    }

    /** @param list<string> $heldBy */
    private static function view(ErasureRequest $request, array $heldBy): ErasureInterface
    {
        return new ErasureView(
            $request->id,
            $request->state,
            $request->source,
            $request->reason,
            $request->askedBy,
            Instant::text($request->askedAt),
            Instant::text($request->dueAt),
            $request->endedAt === 0 ? null : Instant::text($request->endedAt),
            $heldBy,
        );
    }
}
