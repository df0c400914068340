<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Person;

use Vendor\LeakResponse\Core\Shared\Connection;

/** Is somebody named in entries that a hold or an open incident may need? */
class HeldPersons
{
    public function __construct(private readonly Connection $connection)
    {
    }

    /**
     * @param list<string> $pseudonyms 32 hex digits each
     * @param list<array{int, int, string}> $stretches of held time
     * @return list<string> what holds them; empty when nothing does
     */
    public function heldBy(array $pseudonyms, array $stretches): array
    {
        $by = [];
        foreach ($stretches as [$from, $to, $what]) {
            if (($from === 0 && $to === PHP_INT_MAX) || $this->isNamed($pseudonyms, $from, $to)) {
                $by[] = $what;
            }
        }
        return array_values(array_unique($by));
    }

    /** @param list<string> $pseudonyms */
    private function isNamed(array $pseudonyms, int $from, int $to): bool
    {
        foreach ($pseudonyms as $hex) {
            $rows = $this->connection->fetchAll(
                "SELECT 1 AS one FROM {$this->connection->table('leakresponse_record_person')}"
                . ' WHERE pseudonym = ? AND at >= ? AND at < ? LIMIT 1',
                [(string) hex2bin($hex), $from, $to]
            );
            if ($rows !== []) {
                return true;
            }
        }
        return false;
    }
}
