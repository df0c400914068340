<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Architecture;

use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\TestCase;

/**
 * Disabling the module and upgrading drops every table of it that the schema whitelist names (Magento asks only this list).
 * So no table that holds evidence, ends access or tells people something may stand there.
 */
#[CoversNothing]
class SchemaWhitelistTest extends TestCase
{
    private const ETC = __DIR__ . '/../../../app/code/Vendor/LeakResponse/etc';
    private const MAY_BE_LOST = [
        'leakresponse_contain_plan',
        'leakresponse_contain_session',
        'leakresponse_operate_heartbeat',
        'leakresponse_operate_nonce',
        'leakresponse_operate_step_up',
    ];

    public function testOnlyTablesThatAreMadeAnewByThemselvesMayBeDropped(): void
    {
        $listed = json_decode((string) file_get_contents(self::ETC . '/db_schema_whitelist.json'), true, 16, JSON_THROW_ON_ERROR);
        $names = array_keys((array) $listed);
        sort($names);
        self::assertSame(self::MAY_BE_LOST, $names);
    }

    public function testEveryTableThatMayBeDroppedExists(): void
    {
        $schema = (string) file_get_contents(self::ETC . '/db_schema.xml');
        foreach (self::MAY_BE_LOST as $table) {
            self::assertStringContainsString("<table name=\"{$table}\"", $schema);
        }
    }
}
