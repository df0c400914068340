<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\TablePresence;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Identifiers;

/**
 * Raises guards. A number is only ever raised: above every number in the database and in the file.
 *
 * `raise` belongs in the run's transaction; `mirror` after its commit and before anybody is told. A crash between the
 * two leaves the file behind the database, which wins; the next `mirror` catches up.
 */
class EpochBook
{
    private const WATERMARKS = [
        'customer_password' => ['customer_entity', 'entity_id'],
        'customer_token' => ['oauth_token', 'entity_id'],
        'admin_token' => ['oauth_token', 'entity_id'],
        'admin_session' => ['admin_user_session', 'id'],
    ];

    public function __construct(
        private readonly Connection $connection,
        private readonly EpochTable $table,
        private readonly EpochPages $pages,
        private readonly EpochFile $file,
        private readonly TablePresence $tables,
        private readonly Clock $clock,
        private readonly Identifiers $identifiers,
    ) {
    }

    /** @return EpochBound the new number and watermark: what is below them and covered by the scope is over */
    public function raise(GuardClass $class, TargetScope $scope, string $runId): EpochBound
    {
        return $this->raiseAll([$class], $scope, $runId)[$class->value];
    }

    /**
     * Several classes with one new number.
     *
     * @param non-empty-list<GuardClass> $classes
     * @return array<string, EpochBound> by class
     */
    public function raiseAll(array $classes, TargetScope $scope, string $runId): array
    {
        return $this->connection->transaction(function () use ($classes, $scope, $runId): array {
            $this->table->lockCounter($this->identifiers->bytes(16));
            $number = 1 + $this->greatest();
            $at = (int) $this->clock->now()->format('Uu');
            $nonce = $this->identifiers->bytes(16);
            $raised = [];
            foreach ($classes as $class) {
                $watermark = $this->watermark($class);
                $this->table->put(EpochKey::ofScope($class, $scope), $number, $watermark, $nonce, $runId, $at);
                $raised[$class->value] = new EpochBound($number, $watermark, false, $number);
            }
            $this->table->put([EpochKey::counter()], $number, 0, $nonce, $runId, $at);
            $this->pages->write();
            return $raised;
        });
    }

    /**
     * Copy what is committed into the file. Call it outside a transaction.
     *
     * @throws UnableToMirrorEpoch
     */
    public function mirror(): void
    {
        $greatest = 0;
        $epochs = [];
        foreach ($this->table->all() as $epoch) {
            if ($epoch['genuine']) {
                $epochs[$epoch['key']->bytes()] = ['number' => $epoch['number'], 'watermark' => $epoch['watermark']];
                $greatest = max($greatest, $epoch['number']);
            }
        }
        $this->file->raise($greatest, $epochs);
    }

    private function greatest(): int
    {
        $counter = EpochKey::counter();
        $row = $this->table->read([$counter], true)[$counter->name()] ?? null;
        $known = $row !== null && $row['genuine'] ? [$row['number']] : $this->genuineNumbers();
        return max(0, $this->file->greatest(), ...$known);
    }

    /** @return list<int> when the counter itself was forged */
    private function genuineNumbers(): array
    {
        $genuine = array_filter($this->table->all(), static fn (array $epoch): bool => $epoch['genuine']);
        return array_column($genuine, 'number');
    }

    private function watermark(GuardClass $class): int
    {
        [$table, $column] = self::WATERMARKS[$class->value] ?? ['', ''];
        if ($table === '' || !$this->tables->has($table)) {
            return 0;
        }
        // A locking read would wait for every login under way; rows not yet committed are judged by their number.
        $rows = $this->connection->fetchAll("SELECT MAX({$column}) AS greatest FROM {$this->connection->table($table)}");
        return (int) ($rows[0]['greatest'] ?? 0);
    }
}
