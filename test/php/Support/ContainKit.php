<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Contain\Guard\EpochBook;
use Vendor\LeakResponse\Core\Contain\Guard\EpochFile;
use Vendor\LeakResponse\Core\Contain\Guard\EpochPages;
use Vendor\LeakResponse\Core\Contain\Guard\EpochSeal;
use Vendor\LeakResponse\Core\Contain\Guard\EpochTable;
use Vendor\LeakResponse\Core\Contain\Guard\PasswordGate;
use Vendor\LeakResponse\Core\Contain\Guard\RefusalNote;
use Vendor\LeakResponse\Core\Contain\Guard\RequestNumbers;
use Vendor\LeakResponse\Core\Contain\Guard\SessionGate;
use Vendor\LeakResponse\Core\Contain\Guard\SqlEpochSource;
use Vendor\LeakResponse\Core\Contain\Guard\Stamp;
use Vendor\LeakResponse\Core\Contain\Guard\TokenGate;
use Vendor\LeakResponse\Core\Contain\Person\AccountLocks;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchFile;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchSeal;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchSource;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchTable;
use Vendor\LeakResponse\Core\Contain\TablePresence;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\FileSecrets;
use Vendor\LeakResponse\Core\Shared\RandomIdentifiers;

/** Wires Core/Contain's guards as a host does; one instance is one request. */
class ContainKit
{
    public readonly RequestNumbers $numbers;
    public readonly FileSecrets $secrets;
    public readonly EpochSeal $seal;
    public readonly EpochTable $table;
    public readonly EpochPages $pages;
    public readonly EpochFile $file;
    public readonly SqlEpochSource $source;
    public readonly TablePresence $tables;

    public function __construct(
        public readonly Connection $connection,
        public readonly Recorder $recorder,
        public readonly Clock $clock,
        public readonly string $folder,
    ) {
        $this->numbers = new RequestNumbers();
        $this->secrets = new FileSecrets($folder);
        $this->seal = new EpochSeal($this->secrets);
        $this->table = new EpochTable($connection, $this->seal);
        $this->file = new EpochFile($folder);
        $this->pages = new EpochPages($connection, $this->table, $this->file, $this->seal);
        $this->source = new SqlEpochSource($this->table, $this->pages, $this->file, $recorder);
        $this->tables = new TablePresence($connection);
    }

    /** The same shop at another request. */
    public function nextRequest(?Connection $connection = null): self
    {
        return new self($connection ?? $this->connection, $this->recorder, $this->clock, $this->folder);
    }

    public function book(): EpochBook
    {
        return new EpochBook(
            $this->connection,
            $this->table,
            $this->pages,
            $this->file,
            $this->tables,
            $this->clock,
            new RandomIdentifiers($this->clock)
        );
    }

    public function sessions(): SessionGate
    {
        $stamp = new Stamp($this->secrets);
        return new SessionGate($this->source, $stamp, $this->numbers, $this->note(), $this->connection, $this->clock, $this->locks());
    }

    public function tokens(): TokenGate
    {
        return new TokenGate($this->source, $this->seal, $this->numbers, $this->note(), $this->connection, $this->clock, $this->locks());
    }

    public function passwords(): PasswordGate
    {
        return new PasswordGate($this->source, $this->seal, $this->numbers, $this->note(), $this->connection, $this->locks());
    }

    public function locks(): AccountLocks
    {
        $seal = new SwitchSeal($this->secrets);
        return new AccountLocks(new SwitchSource(new SwitchTable($this->connection), new SwitchFile($this->folder), $seal, $this->clock));
    }

    private function note(): RefusalNote
    {
        return new RefusalNote($this->recorder, new FakePseudonyms());
    }

    public static function folder(): string
    {
        $folder = sys_get_temp_dir() . '/lr-contain-' . bin2hex(random_bytes(6));
        mkdir($folder, 0700);
        register_shutdown_function(static function () use ($folder): void {
            array_map('unlink', (array) glob($folder . '/*'));
            rmdir($folder);
        });
        return $folder;
    }
}
