<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use RuntimeException;
use SimpleXMLElement;

/** Turns etc/db_schema.xml into CREATE TABLE statements, with the character set Magento 2.4.6 gives its tables. */
class SchemaXml
{
    public function __construct(private readonly string $file, private readonly string $prefix = '')
    {
    }

    /** @return array<string, string> statement by table name (without prefix) */
    public function statements(): array
    {
        $xml = simplexml_load_file($this->file);
        if ($xml === false) {
            throw new RuntimeException("{$this->file} cannot be read.");
        }
        $statements = [];
        foreach ($xml->table as $table) {
            $statements[(string) $table['name']] = $this->statement($table);
        }
        return $statements;
    }

    private function statement(SimpleXMLElement $table): string
    {
        $lines = [];
        foreach ($table->column as $column) {
            $lines[] = $this->column($column);
        }
        foreach ($table->constraint as $constraint) {
            $names = $this->names($constraint);
            $type = (string) $constraint->attributes('xsi', true)['type'];
            $lines[] = $type === 'primary'
                ? "PRIMARY KEY ({$names})"
                : "UNIQUE KEY `{$constraint['referenceId']}` ({$names})";
        }
        foreach ($table->index as $index) {
            $lines[] = "KEY `{$index['referenceId']}` ({$this->names($index)})";
        }
        return "CREATE TABLE `{$this->prefix}{$table['name']}` (\n  " . implode(",\n  ", $lines)
            . "\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_general_ci";
    }

    private function column(SimpleXMLElement $column): string
    {
        $type = (string) $column->attributes('xsi', true)['type'];
        $sql = "`{$column['name']}` {$type}";
        $sql .= isset($column['length']) ? "({$column['length']})" : '';
        $sql .= (string) $column['unsigned'] === 'true' ? ' unsigned' : '';
        $sql .= (string) $column['nullable'] === 'false' ? ' NOT NULL' : ' NULL';
        $sql .= isset($column['default']) ? " DEFAULT '{$column['default']}'" : '';
        return $sql . ((string) $column['identity'] === 'true' ? ' AUTO_INCREMENT' : '');
    }

    private function names(SimpleXMLElement $of): string
    {
        $names = [];
        foreach ($of->column as $column) {
            $names[] = "`{$column['name']}`";
        }
        return implode(', ', $names);
    }
}
