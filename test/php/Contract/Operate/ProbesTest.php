<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Operate;

use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Operate\CronProbe;
use Vendor\LeakResponse\Core\Operate\EpochFileProbe;
use Vendor\LeakResponse\Core\Operate\Heartbeat;
use Vendor\LeakResponse\Core\Operate\KeyBook;
use Vendor\LeakResponse\Core\Operate\KeyFolderProbe;
use Vendor\LeakResponse\Core\Operate\LedgerKeyProbe;
use Vendor\LeakResponse\Core\Operate\Probe;
use Vendor\LeakResponse\Core\Operate\ProofSeal;
use Vendor\LeakResponse\Core\Operate\SigningKeysProbe;
use Vendor\LeakResponse\Core\Record\Key\KeyFiles;
use Vendor\LeakResponse\Core\Record\Key\KeyHistory;
use Vendor\LeakResponse\Core\Record\Key\LedgerSigners;
use Vendor\LeakResponse\Core\Record\Key\SeedSigner;
use Vendor\LeakResponse\Core\Shared\FileSecrets;
use Vendor\LeakResponse\Test\Support\ContainKit;
use Vendor\LeakResponse\Test\Support\FixedClock;
use Vendor\LeakResponse\Test\Support\InMemoryRecorder;
use Vendor\LeakResponse\Test\Support\TestConnection;
use Vendor\LeakResponse\Test\Support\TestDatabase;

class ProbesTest extends TestCase
{
    private TestConnection $connection;
    private FixedClock $clock;
    private string $folder;

    protected function setUp(): void
    {
        $this->connection = TestDatabase::fresh();
        $this->clock = new FixedClock();
        $this->folder = ContainKit::folder();
    }

    public function testCronIsWellWhileItsHeartbeatIsFresh(): void
    {
        $heartbeat = new Heartbeat($this->connection, $this->clock);
        $probe = new CronProbe($heartbeat, $this->clock);
        self::assertSame(['fail', 'never_ran', true], $this->seen($probe));

        $heartbeat->beat('cron');
        foreach ([[60, ['ok', '', false]], [91, ['warn', 'late', false]], [150, ['fail', 'stopped', true]]] as [$seconds, $expected]) {
            $this->clock->advance($seconds);
            self::assertSame($expected, $this->seen($probe));
        }
        $heartbeat->beat('cron');
        self::assertSame(['ok', '', false], $this->seen($probe));
    }

    public function testKeysThatWereNotEnrolledOnTheShellAreTold(): void
    {
        $keys = new KeyBook($this->connection, new ProofSeal(new FileSecrets($this->folder)));
        self::assertSame(['warn', 'none_enrolled', false], $this->seen(new SigningKeysProbe($keys)));
        $this->connection->execute(
            "INSERT INTO {$this->connection->table('leakresponse_operate_key')}"
            . " (key_id, public_key, label, acts_as, resources, enrolled_by, enrolled_at, mac) VALUES (?, ?, 'x', '1', 'all', 'sql', 1, ?)",
            [str_repeat('a', 32), str_repeat('b', 32), str_repeat('c', 32)]
        );
        self::assertSame(['fail', 'forged', false], $this->seen(new SigningKeysProbe($keys)));
    }

    public function testTheKeyOfTheLedgerMustBeWhereItsLevelSays(): void
    {
        $files = new KeyFiles($this->folder);
        $look = function (array $settings, string $sapi = 'fpm-fcgi') use ($files): array {
            return $this->seen(new LedgerKeyProbe(new LedgerSigners($files, $settings), $sapi));
        };
        self::assertSame(['ok', '', false], $look([]));
        $mine = KeyHistory::begin('leakresponse/x', SeedSigner::of(str_repeat('s', 32), 'B'), 0);
        (new LedgerSigners($files))->keep($mine);
        file_put_contents("{$this->folder}/seed", 'x');
        self::assertSame(['fail', 'readable', false], $look(['file' => "{$this->folder}/seed"]));
        self::assertSame(['fail', 'same_user', false], $look(['file' => "{$this->folder}/none"]));
        self::assertSame(['warn', 'ask_the_panel', false], $look(['file' => "{$this->folder}/seed"], 'cli'));
        (new LedgerSigners($files))->keep(KeyHistory::fromArray(['custody' => 'A'] + $mine->toArray()) ?? $mine);
        self::assertSame(['warn', 'can_be_asked', false], $look(['socket' => "{$this->folder}/seed"]));
        self::assertSame(['ok', '', false], $look(['socket' => "{$this->folder}/none"]));
        file_put_contents("{$this->folder}/ledger.chain", 'damaged');
        self::assertSame(['fail', 'unreadable', false], $look([]));
    }

    public function testTheKeyFolderMustBePrivateAndOutOfTheWebServersReach(): void
    {
        mkdir("{$this->folder}/keys", 0700);
        file_put_contents("{$this->folder}/keys/stamp.key", str_repeat('k', 32));
        chmod("{$this->folder}/keys/stamp.key", 0600);
        try {
            $probe = new KeyFolderProbe("{$this->folder}/keys");
            self::assertSame(['ok', '', false], $this->seen($probe));
            chmod("{$this->folder}/keys/stamp.key", 0640);
            self::assertSame(['fail', 'open_file', false], $this->seen($probe));
            chmod("{$this->folder}/keys", 0755);
            self::assertSame(['fail', 'open_folder', false], $this->seen($probe));
            self::assertSame(['fail', 'public', false], $this->seen(new KeyFolderProbe("{$this->folder}/keys", $this->folder)));
            self::assertSame(['fail', 'missing', false], $this->seen(new KeyFolderProbe("{$this->folder}/none")));
        } finally {
            unlink("{$this->folder}/keys/stamp.key");
            rmdir("{$this->folder}/keys");
        }
    }

    public function testTheGuardAndItsCopyMustSayTheSame(): void
    {
        $kit = new ContainKit($this->connection, new InMemoryRecorder(), $this->clock, $this->folder);
        $probe = new EpochFileProbe($kit->table, $kit->file);
        self::assertSame(['ok', '', false], $this->seen($probe));

        $kit->book()->raise(GuardClass::CustomerSession, new TargetScope('all', []), 'run-1');
        self::assertSame(['fail', 'file_behind', false], $this->seen($probe));
        $kit->book()->mirror();
        self::assertSame(['ok', '', false], $this->seen($probe));

        $epochs = $this->connection->table('leakresponse_contain_epoch');
        $this->connection->execute("UPDATE {$epochs} SET number = 0");
        self::assertSame(['fail', 'forged_row', false], $this->seen($probe));
        $this->connection->execute("DELETE FROM {$epochs}");
        self::assertSame(['fail', 'database_lowered', false], $this->seen($probe));
    }

    /** @return array{string, string, bool} */
    private function seen(Probe $probe): array
    {
        $finding = $probe->look();
        return [$finding->state, $finding->params['reason'] ?? '', $finding->blind];
    }
}
