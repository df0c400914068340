<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Quarantine;

use Vendor\LeakResponse\Core\Contain\Switches\SwitchRow;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchSource;

/**
 * What the shop must neither show nor sell. One authoritative read a request and not the lease of other gates: a page that
 * is made in those seconds would stand in the page cache for a day.
 */
class QuarantineGate
{
    /** @var array<string, QuarantinedSet> */
    private array $sets = [];
    /** @var list<SwitchRow>|null the rows the sets were made of */
    private ?array $rows = null;

    public function __construct(private readonly SwitchSource $switches)
    {
    }

    public function isOn(): bool
    {
        return $this->switches->on(QuarantineCatalogue::CODE) !== [];
    }

    /** @param int $storeId 0 for a call that stands for every store view: it would get round the quarantine of any of them */
    public function held(CatalogueKind $kind, int $websiteId, int $storeId): QuarantinedSet
    {
        $rows = $this->switches->on(QuarantineCatalogue::CODE);
        if ($rows !== $this->rows) {
            [$this->rows, $this->sets] = [$rows, []];
        }
        return $this->sets["{$kind->value} {$websiteId} {$storeId}"] ??= self::set($rows, $kind, $websiteId, $storeId);
    }

    /** @param list<SwitchRow> $rows */
    private static function set(array $rows, CatalogueKind $kind, int $websiteId, int $storeId): QuarantinedSet
    {
        $ids = [];
        $names = [];
        foreach ($rows as $row) {
            [$rowKind, $id] = explode(':', $row->key->target, 2) + ['', ''];
            if ($rowKind !== $kind->value || ($storeId !== 0 && !$row->key->covers($websiteId, $storeId))) {
                continue;
            }
            $ids[(int) $id] = (int) $id;
            $detail = json_decode($row->detail, true);
            if (is_array($detail) && is_string($detail['name'] ?? null) && $detail['name'] !== '') {
                $names[$detail['name']] = is_int($detail['greatest'] ?? null) ? $detail['greatest'] : 0;
            }
        }
        return new QuarantinedSet(array_values($ids), $names);
    }
}
