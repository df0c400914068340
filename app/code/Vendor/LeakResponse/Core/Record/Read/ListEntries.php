<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Api\Data\EntryPageInterface;
use Vendor\LeakResponse\Api\ListEntriesInterface;
use Vendor\LeakResponse\Core\Approve\Sight;
use Vendor\LeakResponse\Core\Record\Inbox\FactFields;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Sealed entries in order, a page at a time. */
class ListEntries implements ListEntriesInterface
{
    private const LIMIT = 1000;

    public function __construct(private readonly LedgerReader $ledger, private readonly Sight $sight)
    {
    }

    public function execute(string $from, int $limit): EntryPageInterface
    {
        $size = $this->ledger->head()->size ?? 0;
        if (preg_match('/^(?:0|[1-9][0-9]{0,17})$/D', $from) !== 1 || (int) $from > $size) {
            throw Refusal::badField('from', 'from must be an index within the ledger.');
        }
        if ($limit < 1 || $limit > self::LIMIT) {
            throw Refusal::badField('limit', 'limit must be between 1 and ' . self::LIMIT . '.');
        }
        $gone = $this->ledger->leaves((int) $from, $limit, $size);
        if ($gone !== []) {
            return $this->pruned((int) $from, $gone, $size);
        }
        $entries = $this->ledger->entries((int) $from, $limit, $size);
        $this->checkShown($entries);
        $next = (int) $from + count($entries);
        return new EntryPageView($from, array_map(base64_encode(...), $entries), $next < $size ? (string) $next : null, (string) $size);
    }

    /** @param non-empty-list<string> $gone hashes of 32 bytes */
    private function pruned(int $from, array $gone, int $size): EntryPageInterface
    {
        $kept = $this->ledger->kept($from, $from + count($gone));
        if (count($kept) === LedgerReader::KEPT_AT_ONCE) {
            $gone = array_slice($gone, 0, (int) array_key_last($kept) + 1 - $from);
        }
        $this->checkShown(array_values($kept));
        $lines = array_map(static fn (int $index, string $bytes): string => "{$index} " . base64_encode($bytes), array_keys($kept), $kept);
        $next = $from + count($gone);
        $hashes = array_map(base64_encode(...), $gone);
        return new EntryPageView((string) $from, [], $next < $size ? (string) $next : null, (string) $size, $hashes, $lines);
    }

    /**
     * A copy with holes proves nothing, so whoever may not see an incident gets none of the pages that hold it.
     *
     * @param list<string> $entries
     * @throws Refusal restricted (403)
     */
    private function checkShown(array $entries): void
    {
        $hidden = $this->sight->hidden();
        foreach ($hidden === [] ? [] : $entries as $bytes) {
            if (in_array(FactFields::of($bytes)->incident, $hidden, true)) {
                throw Refusal::forbidden('restricted', 'These pages hold an incident that only the people of the roster see.');
            }
        }
    }
}
