<?php

declare(strict_types=1);

/*
 * What the PHP halves of the benchmarks share. Each prints one JSON document; scripts/bench/index.ts runs them and
 * judges the figures.
 */

namespace LeakResponse\Bench;

use Vendor\LeakResponse\Test\Support\TestConnection;

spl_autoload_register(static function (string $class): void {
    $roots = [
        'LeakResponse\\Sandbox\\' => dirname(__DIR__, 3) . '/test/sandbox/src/',
        'Vendor\\LeakResponse\\Test\\' => dirname(__DIR__, 3) . '/test/php/',
        'Vendor\\LeakResponse\\' => dirname(__DIR__, 3) . '/app/code/Vendor/LeakResponse/',
    ];
    foreach ($roots as $prefix => $folder) {
        if (str_starts_with($class, $prefix)) {
            $file = $folder . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
            if (is_file($file)) {
                require $file;
            }
            return;
        }
    }
});

/**
 * Run each case in turn, round after round, so that whatever else the machine does falls on all of them.
 *
 * @param array<string, callable(): mixed> $cases
 * @return array<string, list<float>> nanoseconds for one call, a figure a round
 */
function interleaved(array $cases, int $rounds, int $calls): array
{
    $figures = array_fill_keys(array_keys($cases), []);
    foreach ($cases as $case) {
        for ($call = 0; $call < min($calls, 50); $call++) {
            $case();
        }
    }
    for ($round = 0; $round < $rounds; $round++) {
        foreach ($cases as $name => $case) {
            $start = hrtime(true);
            for ($call = 0; $call < $calls; $call++) {
                $case();
            }
            $figures[$name][] = (hrtime(true) - $start) / $calls;
        }
    }
    return $figures;
}

/** @param callable(): mixed $work @return float seconds */
function seconds(callable $work): float
{
    $start = hrtime(true);
    $work();
    return (hrtime(true) - $start) / 1e9;
}

/** Customers without a name or an address anybody could have, all with a password hash. */
function seedCustomers(TestConnection $connection, int $count): void
{
    $table = $connection->table('customer_entity');
    $hash = str_repeat('a', 64) . ':' . str_repeat('b', 32) . ':3_32_2_67108864';
    for ($from = 1; $from <= $count; $from += 2000) {
        $rows = [];
        for ($id = $from; $id < min($from + 2000, $count + 1); $id++) {
            $rows[] = "({$id}, 1, 'p{$id}@example.test', 1, 1, 'P', 'Q', '{$hash}')";
        }
        $connection->execute(
            "INSERT INTO {$table} (entity_id, website_id, email, group_id, store_id, firstname, lastname, password_hash) VALUES "
            . implode(',', $rows)
        );
    }
}

/** @param array<string, mixed> $document */
function say(array $document): void
{
    echo json_encode($document, JSON_THROW_ON_ERROR), "\n";
}
