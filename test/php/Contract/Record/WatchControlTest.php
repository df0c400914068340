<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Record\Touch\ControlTables;
use Vendor\LeakResponse\Core\Record\Touch\WatchControl;
use Vendor\LeakResponse\Core\Shared\FileSecrets;
use Vendor\LeakResponse\Test\Support\ContainKit;
use Vendor\LeakResponse\Test\Support\InMemoryRecorder;
use Vendor\LeakResponse\Test\Support\TestConnection;
use Vendor\LeakResponse\Test\Support\TestDatabase;

class WatchControlTest extends TestCase
{
    private TestConnection $connection;
    private InMemoryRecorder $recorder;
    private WatchControl $watch;

    protected function setUp(): void
    {
        $this->connection = TestDatabase::fresh();
        $this->recorder = new InMemoryRecorder();
        $this->watch = new WatchControl($this->connection, new ControlTables($this->connection), $this->recorder, $this->secrets());
        $this->user(101, 'before');
        $this->setting(501, 'design/head/includes', '');
        $this->watch->look();
        $this->recorder->facts = [];
    }

    public function testAQuietShopTellsNothing(): void
    {
        self::assertSame(0, $this->watch->look());
        self::assertSame([], $this->recorder->facts);
    }

    public function testAnAdminUserMadeBySqlIsFound(): void
    {
        $this->user(102, 'sneaked in');

        self::assertSame(1, $this->watch->look());
        self::assertSame(
            [['kind' => 'admin_user', 'rows' => 1, 'what' => [['change' => 'added', 'id' => '102', 'name' => 'sn***']]]],
            $this->recorder->of('control.differs')
        );
        self::assertSame(0, $this->watch->look(), 'told once');
    }

    public function testAPasswordSetBySqlIsFoundAndNeitherPasswordNorNameIsTold(): void
    {
        $this->connection->execute("UPDATE {$this->connection->table('admin_user')} SET password = 'hash of mine' WHERE user_id = 101");
        $this->watch->look();

        $told = (string) json_encode($this->recorder->of('control.differs'));
        self::assertStringContainsString('"change":"changed","id":"101"', $told);
        self::assertStringNotContainsString('hash', $told);
        self::assertStringNotContainsString('before', $told);
    }

    public function testASettingWrittenBySqlIsNamedByItsPathAndOneTakenOutByItsId(): void
    {
        $this->setting(502, 'web/secure/base_url', 'https://elsewhere.example.test/');
        $this->connection->execute("DELETE FROM {$this->connection->table('core_config_data')} WHERE config_id = 501");
        $this->watch->look();

        self::assertSame([
            ['change' => 'added', 'id' => '502', 'name' => 'web/secure/base_url'],
            ['change' => 'removed', 'id' => '501', 'name' => 'design/head/includes'],
        ], $this->recorder->of('control.differs')[0]['what']);
    }

    public function testATriggerIsFoundWhenItComesAndWhenItGoes(): void
    {
        $table = $this->connection->table('core_config_data');
        $this->connection->execute("CREATE TRIGGER lr_second BEFORE INSERT ON {$table} FOR EACH ROW SET NEW.scope_id = 0");
        $this->watch->look();
        $this->connection->execute('DROP TRIGGER lr_second');
        $this->watch->look();

        $told = array_column($this->recorder->of('control.differs'), 'what');
        self::assertSame(['added', 'removed'], array_map(static fn (array $what): string => $what[0]['change'], $told));
    }

    public function testWhoChangesARowAndWritesItsDigestAsWellIsFoundAllTheSame(): void
    {
        $this->connection->execute("UPDATE {$this->connection->table('core_config_data')} SET value = 'evil' WHERE config_id = 501");
        $digest = "UNHEX(SHA2(CONCAT_WS(0x00, 'default', '0', 'design/head/includes', 'evil'), 256))";
        $control = $this->connection->table('leakresponse_record_control');
        $this->connection->execute("UPDATE {$control} SET digest = {$digest} WHERE kind = 'setting' AND subject = '501'");

        self::assertSame(1, $this->watch->look());
        self::assertSame('changed', $this->recorder->of('control.differs')[0]['what'][0]['change']);
    }

    public function testWhoEmptiesTheTableOfDigestsIsSeenByTheNewFirstLook(): void
    {
        $this->user(102, 'sneaked in');
        $this->connection->execute("DELETE FROM {$this->connection->table('leakresponse_record_control')} WHERE kind = 'admin_user'");
        $this->watch->look();

        self::assertSame([['kind' => 'admin_user', 'rows' => 2]], $this->recorder->of('control.first_look'));
    }

    public function testAJobIsNewsTheFirstTimeItIsPlannedAndNoMore(): void
    {
        $jobs = $this->connection->table('cron_schedule');
        $this->connection->execute("INSERT INTO {$jobs} (job_code) VALUES ('acme_upload'), ('acme_upload')");
        self::assertSame(1, $this->watch->look());
        $this->connection->execute("DELETE FROM {$jobs}");
        self::assertSame(0, $this->watch->look(), 'swept away');
        $this->connection->execute("INSERT INTO {$jobs} (job_code) VALUES ('acme_upload')");
        self::assertSame(0, $this->watch->look(), 'planned again');

        self::assertSame(
            [['kind' => 'cron_job', 'rows' => 1, 'what' => [['change' => 'added', 'id' => 'acme_upload', 'name' => 'acme_upload']]]],
            $this->recorder->of('control.differs')
        );
    }

    public function testManyChangesAreCountedAndNotAllNamed(): void
    {
        foreach (range(1000, 1300) as $id) {
            $this->setting($id, "test/many/{$id}", 'x');
        }
        $this->watch->look();

        $fact = $this->recorder->of('control.differs')[0];
        self::assertIsArray($fact['what']);
        self::assertSame([301, 50], [$fact['rows'], count($fact['what'])]);
        self::assertSame(0, $this->watch->look());
    }

    private function secrets(): FileSecrets
    {
        return new FileSecrets(ContainKit::folder());
    }

    private function user(int $id, string $name): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->connection->table('admin_user')} (user_id, username, email, password) VALUES (?, ?, ?, 'x')",
            [$id, $name, "{$id}@example.test"]
        );
    }

    private function setting(int $id, string $path, string $value): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->connection->table('core_config_data')} (config_id, path, value) VALUES (?, ?, ?)",
            [$id, $path, $value]
        );
    }
}
