<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve\Collect;

use Vendor\LeakResponse\Core\Preserve\Collector;
use Vendor\LeakResponse\Core\Preserve\OwnConnection;
use Vendor\LeakResponse\Core\Preserve\Piece;
use Vendor\LeakResponse\Core\Preserve\PlannedItem;
use Vendor\LeakResponse\Core\Preserve\UnableToCollect;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/** The server's log of transactions: which files there are, and the files where this user can read them. */
class TransactionLogs implements Collector
{
    public function __construct(private readonly OwnConnection $own, private readonly FileReader $files)
    {
    }

    public function kind(): string
    {
        return 'transaction_logs';
    }

    public function volatility(): int
    {
        return 70;
    }

    public function items(): array
    {
        $items = [new PlannedItem('transaction_logs', 'settings of the transaction log', 'settings')];
        try {
            $base = $this->value('log_bin_basename');
            foreach ($this->logs() as $row) {
                $name = (string) ($row['Log_name'] ?? '');
                $items[] = new PlannedItem('transaction_logs', "transaction log {$name}", dirname($base) . '/' . $name);
            }
        } catch (UnableToCollect | UnableToReachDatabase) {
            // Why there is none stands with the item that asks for them.
        }
        $items[] = new PlannedItem('transaction_logs', 'list of transaction logs', 'list');
        return $items;
    }

    public function read(PlannedItem $item, string $cursor): iterable
    {
        if ($item->place !== 'settings' && $item->place !== 'list') {
            yield from $this->files->read($item->place, $cursor);
            return;
        }
        $rows = $item->place === 'list' ? $this->logs() : $this->asked(
            "SHOW VARIABLES WHERE Variable_name LIKE '%bin%log%' OR Variable_name LIKE 'log\\_bin%' OR Variable_name LIKE 'gtid%'"
        );
        yield new Piece(implode('', array_map(Piece::line(...), $rows)), count($rows), Piece::DONE);
    }

    /** @return list<array<string, string|null>> */
    private function logs(): array
    {
        if (!in_array($this->value('log_bin'), ['ON', '1'], true)) {
            throw UnableToCollect::because('log_switched_off');
        }
        return $this->asked('SHOW BINARY LOGS');
    }

    private function value(string $name): string
    {
        $rows = $this->asked('SHOW VARIABLES WHERE Variable_name = ?', [$name]);
        return (string) ($rows[0]['Value'] ?? '');
    }

    /**
     * @param list<string> $values
     * @return list<array<string, string|null>>
     */
    private function asked(string $sql, array $values = []): array
    {
        try {
            return $this->own->connection()->fetchAll($sql, $values);
        } catch (UnableToReachDatabase $error) {
            throw $error->isRetryable() ? $error : UnableToCollect::because('right_missing');
        }
    }
}
