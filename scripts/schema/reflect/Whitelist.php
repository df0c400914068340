<?php

declare(strict_types=1);

namespace LeakResponse\Schema;

use RuntimeException;

/** etc/db_schema_whitelist.json: what Magento's declarative schema may alter or drop, exactly what etc/db_schema.xml declares. */
class Whitelist
{
    /** @return array<string, array<string, array<string, true>>> */
    public static function of(string $module): array
    {
        $schema = simplexml_load_string((string) file_get_contents($module . '/etc/db_schema.xml'));
        $tables = [];
        foreach ($schema->table ?? [] as $table) {
            $kinds = [];
            foreach ($table->column as $column) {
                $kinds['column'][(string) $column['name']] = true;
            }
            foreach ($table->index as $index) {
                $kinds['index'][strtoupper((string) $index['referenceId'])] = true;
            }
            foreach ($table->constraint as $constraint) {
                $kinds['constraint'][strtoupper((string) $constraint['referenceId'])] = true;
            }
            $tables[(string) $table['name']] = $kinds;
        }
        return $tables ?: throw new RuntimeException('db_schema.xml holds no table');
    }
}
