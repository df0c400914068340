<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Core\Shared\Connection;

/**
 * The table of manifests. It only says which is in force; that it is the right one, the ledger says.
 *
 * @phpstan-type Row array<string, string|null>
 */
class ManifestBook
{
    public function __construct(private readonly Connection $connection)
    {
    }

    public function add(string $node, string $hash, int $files, int $bytes, string $reason, string $madeBy, int $madeAt): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->table()} (node, hash, files, bytes, reason, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [$node, (string) hex2bin($hash), $files, $bytes, self::ascii($reason), $madeBy, $madeAt]
        );
    }

    /** @return Row|null the one in force */
    public function newest(string $node): ?array
    {
        return $this->connection->fetchAll("SELECT * FROM {$this->table()} WHERE node = ? ORDER BY id DESC LIMIT 1", [$node])[0] ?? null;
    }

    /** @return list<string> hashes, hex, of all but the newest two */
    public function old(string $node): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT hash FROM {$this->table()} WHERE node = ? ORDER BY id DESC LIMIT 20 OFFSET 2",
            [$node]
        );
        return array_map(static fn (array $row): string => bin2hex((string) $row['hash']), $rows);
    }

    /** Tables of older releases are utf8mb3: texts are kept as JSON in ASCII. */
    public static function ascii(string $text): string
    {
        return json_encode($text, JSON_THROW_ON_ERROR);
    }

    public static function text(?string $ascii): string
    {
        $text = json_decode((string) $ascii);
        return is_string($text) ? $text : '';
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_integrity_manifest');
    }
}
