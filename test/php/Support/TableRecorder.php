<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/** Facts as inbox rows in the caller's transaction: what is rolled back was never said. */
class TableRecorder implements Recorder
{
    public function __construct(private readonly Connection $connection)
    {
    }

    public function record(string $type, Actor $actor, array $data): string
    {
        $id = random_bytes(16);
        try {
            $this->connection->execute(
                "INSERT INTO {$this->connection->table('leakresponse_record_inbox')} (event_id, writer, bytes) VALUES (?, ?, ?)",
                [$id, 'test', CanonicalJson::encode(['type' => $type, 'data' => $data])]
            );
        } catch (UnableToReachDatabase $error) {
            throw UnableToRecord::becauseTheInboxIsAway($error);
        }
        return bin2hex($id);
    }

    public function note(string $type, Actor $actor, array $data): void
    {
    }

    public function flush(): void
    {
    }

    /** @return list<string> */
    public static function types(Connection $connection): array
    {
        $rows = $connection->fetchAll(
            "SELECT bytes FROM {$connection->table('leakresponse_record_inbox')} ORDER BY id"
        );
        return array_map(static function (array $row): string {
            /** @var array{type: string} $fact */
            $fact = json_decode((string) $row['bytes'], true, 16, JSON_THROW_ON_ERROR);
            return $fact['type'];
        }, $rows);
    }
}
