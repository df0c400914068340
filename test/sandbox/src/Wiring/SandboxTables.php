<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Wiring;

use LeakResponse\Sandbox\Shared\PdoConnection;
use Vendor\LeakResponse\Test\Support\SchemaXml;
use Vendor\LeakResponse\Test\Support\ShopTables;

/** The sandbox's tables: ours from etc/db_schema.xml, the shop's that Core reads, and those only its pages need. */
class SandboxTables
{
    public function __construct(private readonly PdoConnection $connection)
    {
    }

    /** Makes the tables that are not there yet. */
    public function make(): void
    {
        $statements = (new SchemaXml(Settings::module() . '/etc/db_schema.xml'))->statements();
        foreach (self::own() + ShopTables::columns() as $table => $columns) {
            $statements[$table] = "CREATE TABLE `{$table}` ({$columns})"
                . ' ENGINE=InnoDB DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_general_ci';
        }
        foreach ($statements as $statement) {
            $this->connection->script((string) preg_replace('/^CREATE TABLE /', 'CREATE TABLE IF NOT EXISTS ', $statement));
        }
    }

    /** What the tables look like, so that a sandbox of an older commit is made anew. */
    public static function version(): string
    {
        $schema = (string) file_get_contents(Settings::module() . '/etc/db_schema.xml');
        return hash('sha256', $schema . json_encode([ShopTables::columns(), self::own()]));
    }

    /** @return array<string, string> columns by table name, with the names of Magento 2.4.6 */
    private static function own(): array
    {
        $id = 'int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY';
        $now = 'timestamp NOT NULL DEFAULT current_timestamp()';
        return [
            'store_group' => 'group_id smallint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
                website_id smallint unsigned NOT NULL DEFAULT 0, name varchar(255) NOT NULL,
                root_category_id int unsigned NOT NULL DEFAULT 0, default_store_id smallint unsigned NOT NULL DEFAULT 0,
                code varchar(32) NULL, UNIQUE KEY (code)',
            'customer_address_entity' => "entity_id {$id}, parent_id int unsigned NULL, created_at {$now},
                updated_at {$now}, is_active smallint unsigned NOT NULL DEFAULT 1, city varchar(255) NOT NULL,
                country_id varchar(255) NOT NULL, firstname varchar(255) NOT NULL, lastname varchar(255) NOT NULL,
                postcode varchar(255) NULL, street text NOT NULL, telephone varchar(255) NOT NULL, KEY (parent_id)",
            'sales_order' => "entity_id {$id}, state varchar(32) NULL, status varchar(32) NULL, store_id smallint unsigned NULL,
                customer_id int unsigned NULL, customer_is_guest smallint unsigned NULL, customer_email varchar(128) NULL,
                grand_total decimal(20,4) NULL, quote_id int NULL, increment_id varchar(50) NULL, created_at {$now},
                updated_at {$now}, UNIQUE KEY (increment_id, store_id), KEY (customer_id), KEY (store_id)",
            'quote_item' => "item_id {$id}, quote_id int unsigned NOT NULL DEFAULT 0, store_id smallint unsigned NULL,
                sku varchar(255) NULL, name varchar(255) NULL, qty decimal(12,4) NOT NULL DEFAULT 0,
                price decimal(12,4) NOT NULL DEFAULT 0, created_at {$now}, KEY (quote_id)",
            'core_config_data' => "config_id {$id}, scope varchar(8) NOT NULL DEFAULT 'default', scope_id int NOT NULL DEFAULT 0,
                path varchar(255) NOT NULL DEFAULT 'general', value text NULL, updated_at {$now},
                UNIQUE KEY (scope, scope_id, path)",
        ];
    }
}
