<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

/** Database triggers that count how often each customer's row was written and committed, and force small chunks. */
class SweepWatch
{
    public function __construct(private readonly TestConnection $connection)
    {
    }

    public function begin(int $chunk): void
    {
        $this->end();
        $this->connection->script("CREATE TABLE {$this->connection->table('swept')} (id int unsigned NOT NULL) ENGINE=InnoDB");
        $this->connection->script(
            "CREATE TRIGGER lr_test_swept AFTER UPDATE ON {$this->connection->table('customer_entity')} FOR EACH ROW"
            . " INSERT INTO {$this->connection->table('swept')} VALUES (NEW.entity_id)"
        );
        $this->connection->script(
            "CREATE TRIGGER lr_test_chunk BEFORE INSERT ON {$this->connection->table('leakresponse_contain_run')} FOR EACH ROW"
            . " SET NEW.chunk = {$chunk}"
        );
    }

    public function forget(): void
    {
        $this->connection->execute("DELETE FROM {$this->connection->table('swept')}");
    }

    public function end(): void
    {
        $this->connection->script('DROP TRIGGER IF EXISTS lr_test_swept');
        $this->connection->script('DROP TRIGGER IF EXISTS lr_test_chunk');
        $this->connection->script("DROP TABLE IF EXISTS {$this->connection->table('swept')}");
    }

    /** @return array{int, int} customers written at least once, and the most often one was, among ids up to $lastId */
    public function written(int $lastId): array
    {
        $row = $this->connection->fetchAll(
            'SELECT COUNT(*) AS who, COALESCE(MAX(t.times), 0) AS most FROM (SELECT COUNT(*) AS times'
            . " FROM {$this->connection->table('swept')} WHERE id <= ? GROUP BY id) t",
            [$lastId]
        )[0];
        return [(int) $row['who'], (int) $row['most']];
    }
}
