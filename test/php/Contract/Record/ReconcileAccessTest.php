<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use Vendor\LeakResponse\Core\Record\Touch\AccessLogs;
use Vendor\LeakResponse\Core\Record\Touch\ReconcileAccess;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Test\Support\ContainKit;
use Vendor\LeakResponse\Test\Support\InMemoryRecorder;

/** A log of the web server against the ledger of the same day. */
class ReconcileAccessTest extends LedgerTestCase
{
    private const DAY = 20000;

    private InMemoryRecorder $recorder;

    public function testALogAndALedgerThatAgreeAreSaidToAgree(): void
    {
        $log = $this->log([
            $this->line('10:00:59', 'GET /rest/V1/customers/7?fields=email HTTP/1.1'),
            $this->line('10:30:00', 'GET /rest/default/V1/customers/search?searchCriteria[pageSize]=1 HTTP/1.1'),
        ]);
        // The entry of a request at the end of a minute stands in the next one.
        $this->entry('customer.viewed', 'rest', '10:01:00');
        $this->entry('customer.listed', 'rest', '10:30:01');

        self::assertSame([0, 2, ['access_log.compared']], $this->compared($log));
    }

    public function testARequestWithoutItsEntryIsNamedByDoorMinuteAndNetwork(): void
    {
        $log = $this->log([
            $this->line('10:00:00', 'GET /rest/V1/orders/7 HTTP/1.1', '203.0.113.77'),
            $this->line('10:00:01', 'GET /rest/V1/orders/8 HTTP/1.1', '203.0.113.78'),
            $this->line('12:00:00', 'GET /rest/V1/orders?searchCriteria HTTP/1.1'),
        ]);
        $this->entry('order.viewed', 'rest', '10:00:00');
        $this->entry('order.listed', 'rest', '12:00:00');

        self::assertSame([1, 3, ['access_log.differs']], $this->compared($log));
        $told = (string) json_encode($this->recorder->facts[0]['data'], JSON_UNESCAPED_SLASHES);
        self::assertStringContainsString('"minutes":[{"at":"2024-10-04T10:00Z","missing":1,"networks":["203.0.113.0/24"]}]', $told);
        self::assertStringNotContainsString('203.0.113.7', $told);
    }

    public function testWhatWasRefusedWhatStrangersTryAndOtherDaysDoNotCount(): void
    {
        $key = 'key/' . str_repeat('a', 64) . '/';
        $log = $this->log([
            str_replace('" 200 ', '" 401 ', $this->line('10:00:00', 'GET /rest/V1/customers/7 HTTP/1.1')),
            $this->line('10:00:00', 'GET /?a=/rest/V1/customers/7 HTTP/1.1'),
            $this->line('10:00:00', 'GET /admin/customer/index/edit/id/7/ HTTP/1.1'),
            $this->line('10:00:00', 'POST /rest/V1/customers/7 HTTP/1.1'),
            $this->line('10:00:00', 'GET /rest/V1/customers/me HTTP/1.1'),
            str_replace('04/Oct/2024', '05/Oct/2024', $this->line('10:00:00', 'GET /rest/V1/customers/7 HTTP/1.1')),
            'no line of a log',
        ]);
        self::assertSame([0, 7, ['access_log.compared']], $this->compared($log));

        $log = $this->log([$this->line('10:00:00', "GET /admin/customer/index/edit/id/7/{$key} HTTP/1.1")]);
        self::assertSame([1, 1, ['access_log.differs']], $this->compared($log));
    }

    public function testATimeZoneOfTheServerIsReadAndAPackedLogToo(): void
    {
        $line = str_replace('+0000', '+0200', $this->line('01:30:00', 'GET /rest/V1/customers/7 HTTP/1.1'));
        $this->entry('customer.viewed', 'rest', '23:30:00', self::DAY - 1);
        $log = $this->log([]) . '.gz';
        file_put_contents($log, (string) gzencode($line . "\n"));

        self::assertSame([0, 1, ['access_log.compared']], $this->compared($log, self::DAY - 1));
    }

    public function testALogThatCannotBeReadIsNoAgreement(): void
    {
        self::assertSame([0, 0, ['access_log.differs']], $this->compared($this->folder . '/nothing-here.log'));
        self::assertSame(1, $this->recorder->facts[0]['data']['not_read']);
    }

    /** @return array{int, int, list<string>} missing, lines, names of facts */
    private function compared(string $log, int $day = self::DAY): array
    {
        $this->recorder = new InMemoryRecorder();
        $reconcile = new ReconcileAccess($this->connection, new AccessLogs([$log]), $this->recorder);
        $said = $reconcile->compare($day, new Actor('system', 'cron', 'job', 'cron'));
        return [$said['missing'], $said['lines'], $this->recorder->types()];
    }

    /** @param list<string> $lines */
    private function log(array $lines): string
    {
        $file = ContainKit::folder() . '/access.log';
        file_put_contents($file, implode('', array_map(static fn (string $line): string => "{$line}\n", $lines)));
        return $file;
    }

    private function line(string $time, string $request, string $address = '198.51.100.9'): string
    {
        return "{$address} - - [04/Oct/2024:{$time} +0000] \"{$request}\" 200 512 \"-\" \"a browser\"";
    }

    private function entry(string $type, string $door, string $time, int $day = self::DAY): void
    {
        static $index = 0;
        $at = $day * 86400 + (int) strtotime("1970-01-01 {$time} UTC");
        $this->connection->execute(
            "INSERT INTO {$this->connection->table('leakresponse_record_entry')} (entry_index, event_id, type, actor, door, `at`)"
            . ' VALUES (?, ?, ?, ?, ?, ?)',
            [++$index, random_bytes(16), $type, 'admin:3', $door, $at * 1_000_000]
        );
    }
}
