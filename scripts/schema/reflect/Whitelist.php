<?php

declare(strict_types=1);

namespace LeakResponse\Schema;

use RuntimeException;

/**
 * etc/db_schema_whitelist.json: the tables whose parts Magento's declarative schema may drop.
 *
 * `module:disable` and `setup:upgrade` drop every listed table of the module, so evidence is not listed: ledger, incidents,
 * runs, epochs, passwords and tokens they ended, notices and who read them, keys. What stands here is made anew by itself.
 */
class Whitelist
{
    private const MAY_BE_DROPPED = [
        'leakresponse_contain_plan',
        'leakresponse_contain_session',
        'leakresponse_operate_nonce',
        'leakresponse_operate_step_up',
        'leakresponse_operate_heartbeat',
    ];

    /** @return array<string, array<string, array<string, true>>> */
    public static function of(string $module): array
    {
        $schema = simplexml_load_string((string) file_get_contents($module . '/etc/db_schema.xml'));
        $tables = [];
        foreach ($schema->table ?? [] as $table) {
            if (!in_array((string) $table['name'], self::MAY_BE_DROPPED, true)) {
                continue;
            }
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
