<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Touch;

use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/** What governs a shop, row by row, as digests: secrets are compared, never read out. Names of people are cut short. */
class ControlTables
{
    private const SHORT_NAME = "CONCAT(LEFT(username, 2), '***')";

    /** @var array<string, array{string, string, string, list<string>}> kind to table, id, label, and the columns that count */
    private const TABLES = [
        'admin_user' => ['admin_user', 'user_id', self::SHORT_NAME, ['username', 'email', 'password', 'is_active']],
        'role' => [
            'authorization_role', 'role_id', "IF(role_type = 'G', role_name, '')", ['parent_id', 'role_type', 'user_id', 'role_name'],
        ],
        'right' => ['authorization_rule', 'rule_id', 'resource_id', ['role_id', 'resource_id', 'permission']],
        'integration' => ['integration', 'integration_id', 'name', ['name', 'email', 'endpoint', 'status', 'consumer_id']],
        'consumer' => ['oauth_consumer', 'entity_id', 'name', ['`key`', 'secret', 'callback_url']],
        'setting' => ['core_config_data', 'config_id', 'path', ['scope', 'scope_id', 'path', 'value']],
        'block' => ['cms_block', 'block_id', 'identifier', ['title', 'identifier', 'content', 'is_active']],
        'page' => [
            'cms_page', 'page_id', 'identifier',
            ['title', 'identifier', 'content', 'layout_update_xml', 'custom_layout_update_xml', 'is_active'],
        ],
        'template' => ['email_template', 'template_id', 'orig_template_code', ['template_text', 'template_subject', 'template_styles']],
        'layout' => ['layout_update', 'layout_update_id', 'handle', ['handle', 'xml']],
    ];

    private const SCHEMA = [
        'trigger' => 'SELECT TRIGGER_NAME AS id, EVENT_OBJECT_TABLE AS label, SHA2(CONCAT_WS(0x00, EVENT_MANIPULATION, ACTION_TIMING,'
            . ' DEFINER, EVENT_OBJECT_TABLE, ACTION_STATEMENT), 256) AS digest FROM information_schema.TRIGGERS'
            . ' WHERE TRIGGER_SCHEMA = DATABASE()',
        'routine' => 'SELECT ROUTINE_NAME AS id, ROUTINE_TYPE AS label, SHA2(CONCAT_WS(0x00, ROUTINE_TYPE, DEFINER, ROUTINE_DEFINITION),'
            . ' 256) AS digest FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE()',
        'event' => 'SELECT EVENT_NAME AS id, STATUS AS label, SHA2(CONCAT_WS(0x00, STATUS, DEFINER, EVENT_DEFINITION), 256) AS digest'
            . ' FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE()',
    ];

    /** Jobs are planned and swept away all day: of these, only the first time is news. */
    private const GROWING = ['cron_job' => ['cron_schedule', 'job_code']];

    public function __construct(private readonly Connection $connection)
    {
    }

    /** @return list<string> */
    public function kinds(): array
    {
        return [...array_keys(self::TABLES), ...array_keys(self::SCHEMA), ...array_keys(self::GROWING)];
    }

    /** Whether rows of this kind go without a word. */
    public function isGrowing(string $kind): bool
    {
        return isset(self::GROWING[$kind]);
    }

    /**
     * @return array<string, array{label: string, digest: string}> by id, in the order of the ids as text
     * @throws UnableToReachDatabase also where there is no such table
     */
    public function read(string $kind): array
    {
        $read = [];
        foreach ($this->connection->fetchAll($this->question($kind)) as $row) {
            $label = (string) preg_replace('#[^A-Za-z0-9_/:.* -]#', '?', (string) $row['label']);
            $digest = (string) hex2bin((string) $row['digest']);
            $read[substr((string) $row['id'], 0, 128)] = ['label' => substr($label, 0, 128), 'digest' => $digest];
        }
        ksort($read, SORT_STRING);
        return $read;
    }

    private function question(string $kind): string
    {
        if (isset(self::GROWING[$kind])) {
            [$table, $column] = self::GROWING[$kind];
            $digest = "SHA2({$column}, 256)";
            return "SELECT DISTINCT {$column} AS id, {$column} AS label, {$digest} AS digest FROM {$this->connection->table($table)}";
        }
        return self::SCHEMA[$kind] ?? $this->ofTable($kind);
    }

    private function ofTable(string $kind): string
    {
        [$table, $id, $label, $columns] = self::TABLES[$kind];
        $parts = implode(', ', array_map(static fn (string $column): string => "COALESCE({$column}, '')", $columns));
        $digest = "SHA2(CONCAT_WS(0x00, {$parts}), 256)";
        return "SELECT {$id} AS id, {$label} AS label, {$digest} AS digest FROM {$this->connection->table($table)}";
    }
}
