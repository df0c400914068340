<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Api\Data\EntryListInterface;
use Vendor\LeakResponse\Api\ViewPersonInterface;
use Vendor\LeakResponse\Core\Approve\Sight;
use Vendor\LeakResponse\Core\Record\Person\KnownPersons;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Record\Tree\Projection;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * Who saw this customer: entries about any pseudonym of a person, newest first. Looking somebody up is a touch like any other and
 * stands in the ledger. A page costs the same however long the ledger is: a step of the primary key for each pseudonym.
 */
class ViewPerson implements ViewPersonInterface
{
    private const MOST = 200;

    public function __construct(
        private readonly Connection $connection,
        private readonly KnownPersons $persons,
        private readonly FoundEntries $found,
        private readonly Projection $projection,
        private readonly LedgerReader $ledger,
        private readonly Recorder $recorder,
        private readonly CurrentActor $actor,
        private readonly Sight $sight,
    ) {
    }

    public function execute(int $customer = 0, string $mail = '', string $before = '', int $limit = 50): EntryListInterface
    {
        if ($limit < 1 || $limit > self::MOST) {
            throw Refusal::badField('limit', 'limit must be between 1 and ' . self::MOST . '.');
        }
        $pseudonyms = $this->persons->pseudonyms($customer, $mail);
        // The same entry whether the person is known or not: not even the ledger of the moment tells.
        $this->recorder->record('person.viewed', $this->actor->current(), ['persons' => array_map(bin2hex(...), $pseudonyms)]);
        $places = $this->places($pseudonyms, $before, $limit + 1);
        $shown = array_slice($places, 0, $limit);
        $last = $shown[count($shown) - 1] ?? null;
        $entries = $this->found->at(array_column($shown, 1));
        return new EntryListView(
            $entries,
            count($places) > $limit && $last !== null ? "{$last[0]}-{$last[1]}" : null,
            (string) $this->projection->size(),
            (string) ($this->ledger->head()->size ?? 0),
            [],
            [],
            [],
            $this->sight->restricted(),
        );
    }

    /**
     * @param list<string> $pseudonyms
     * @return list<array{int, int}> time and index, newest first
     */
    private function places(array $pseudonyms, string $before, int $limit): array
    {
        [$at, $index] = $before === '' ? [PHP_INT_MAX, 0] : array_map(intval(...), explode('-', $before)) + [0, 0];
        $hidden = $this->sight->hidden();
        $isShown = $hidden === [] ? '' : ' AND entry_index NOT IN (SELECT entry_index FROM '
            . "{$this->connection->table('leakresponse_record_entry')} WHERE incident_id IN (" . implode(', ', $hidden) . '))';
        $places = [];
        foreach ($pseudonyms as $pseudonym) {
            $rows = $this->connection->fetchAll(
                "SELECT at, entry_index FROM {$this->connection->table('leakresponse_record_person')}"
                . " WHERE pseudonym = ? AND at <= ? AND (at < ? OR entry_index < ?){$isShown}"
                . " ORDER BY at DESC, entry_index DESC LIMIT {$limit}",
                [$pseudonym, $at, $at, $index]
            );
            foreach ($rows as $row) {
                // An entry that names two pseudonyms of one person is one entry.
                $places[(int) $row['entry_index']] = [(int) $row['at'], (int) $row['entry_index']];
            }
        }
        rsort($places);
        return array_slice($places, 0, $limit);
    }
}
