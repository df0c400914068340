<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Quarantine;

use Vendor\LeakResponse\Core\Contain\Switches\SwitchOptions;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Reads what is to be put in quarantine: numbers, SKUs and identifiers become numbers, which the plan's hash covers. */
class QuarantineOptions
{
    private const MOST = 200;

    public function __construct(private readonly Catalogue $catalogue)
    {
    }

    /**
     * @param array<string, list<string>> $given
     * @return array<string, list<string>> numbers by kind
     * @throws Refusal
     */
    public function read(array $given): array
    {
        SwitchOptions::refuseUnknown($given, ['sku', ...array_column(CatalogueKind::cases(), 'value')]);
        /** @var array<string, array<int, int>> $read */
        $read = [];
        foreach (CatalogueKind::cases() as $kind) {
            foreach ($given[$kind->value] ?? [] as $name) {
                $isNumber = preg_match('/^[1-9]\d{0,9}$/D', $name) === 1;
                $this->add($read, $kind, $name, $isNumber, $isNumber || $kind->hasIdentifier());
            }
        }
        foreach ($given['sku'] ?? [] as $sku) {
            $this->add($read, CatalogueKind::Product, $sku, false, $sku !== '');
        }
        $count = array_sum(array_map(count(...), $read));
        if ($count === 0 || $count > self::MOST) {
            throw Refusal::badField('options', 'options: name one to two hundred as product, sku, category, cms_page or cms_block.');
        }
        return array_map(static function (array $ids): array {
            sort($ids);
            return array_map(strval(...), $ids);
        }, $read);
    }

    /**
     * @param array<string, list<string>> $options as `read` made them
     * @return list<CatalogueEntity> those that still exist
     */
    public function entities(array $options): array
    {
        $entities = [];
        foreach (CatalogueKind::cases() as $kind) {
            foreach ($options[$kind->value] ?? [] as $id) {
                array_push($entities, ...$this->catalogue->find($kind, $id, true));
            }
        }
        return $entities;
    }

    /**
     * @param array<string, list<string>> $options as `read` made them
     * @return list<string>
     */
    public static function targets(array $options): array
    {
        $targets = [];
        foreach (CatalogueKind::cases() as $kind) {
            foreach ($options[$kind->value] ?? [] as $id) {
                $targets[] = "{$kind->value}:{$id}";
            }
        }
        return $targets;
    }

    /** @param array<string, array<int, int>> $read */
    private function add(array &$read, CatalogueKind $kind, string $name, bool $isNumber, bool $isAName): void
    {
        $found = $isAName ? $this->catalogue->find($kind, $name, $isNumber) : [];
        if ($found === []) {
            $shown = substr((string) preg_replace('/[^A-Za-z0-9_.\/-]/', '?', $name), 0, 64);
            throw Refusal::badField('options', "options: there is no {$kind->value} {$shown} that can be put in quarantine.");
        }
        foreach ($found as $entity) {
            $read[$kind->value][$entity->id] = $entity->id;
        }
    }
}
