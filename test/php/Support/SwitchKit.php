<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Contain\Access\BlockNetworks;
use Vendor\LeakResponse\Core\Contain\Access\CloseDoors;
use Vendor\LeakResponse\Core\Contain\Access\DoorGate;
use Vendor\LeakResponse\Core\Contain\Access\DoorPlan;
use Vendor\LeakResponse\Core\Contain\Access\NetworkFigures;
use Vendor\LeakResponse\Core\Contain\Access\NetworkGate;
use Vendor\LeakResponse\Core\Contain\Background\MachineryFigures;
use Vendor\LeakResponse\Core\Contain\Background\MachineryGate;
use Vendor\LeakResponse\Core\Contain\Background\PauseMachinery;
use Vendor\LeakResponse\Core\Contain\ContainmentAction;
use Vendor\LeakResponse\Core\Contain\Freeze\FreezeChange;
use Vendor\LeakResponse\Core\Contain\Freeze\FreezeGate;
use Vendor\LeakResponse\Core\Contain\Guard\MailMark;
use Vendor\LeakResponse\Core\Contain\Mail\HeldMails;
use Vendor\LeakResponse\Core\Contain\Mail\HoldMail;
use Vendor\LeakResponse\Core\Contain\Mail\MailGate;
use Vendor\LeakResponse\Core\Contain\MaintenanceMode\Maintenance;
use Vendor\LeakResponse\Core\Contain\MaintenanceMode\MaintenanceGate;
use Vendor\LeakResponse\Core\Contain\MaintenanceMode\MaintenancePage;
use Vendor\LeakResponse\Core\Contain\Order\BlockTransactions;
use Vendor\LeakResponse\Core\Contain\Order\TransactionCounter;
use Vendor\LeakResponse\Core\Contain\Order\TransactionGate;
use Vendor\LeakResponse\Core\Contain\Order\TransactionOptions;
use Vendor\LeakResponse\Core\Contain\Payment\OpenAuthorisations;
use Vendor\LeakResponse\Core\Contain\Payment\PaymentConfig;
use Vendor\LeakResponse\Core\Contain\Payment\PaymentGate;
use Vendor\LeakResponse\Core\Contain\Payment\SuspendPayment;
use Vendor\LeakResponse\Core\Contain\Payment\SuspensionPlan;
use Vendor\LeakResponse\Core\Contain\Person\AccountLocks;
use Vendor\LeakResponse\Core\Contain\Person\LockAccounts;
use Vendor\LeakResponse\Core\Contain\Person\LockFigures;
use Vendor\LeakResponse\Core\Contain\Person\LockTrial;
use Vendor\LeakResponse\Core\Contain\Quarantine\QuarantineCatalogue;
use Vendor\LeakResponse\Core\Contain\Quarantine\QuarantineGate;
use Vendor\LeakResponse\Core\Contain\Quarantine\QuarantinePlan;
use Vendor\LeakResponse\Core\Contain\Run\RunTable;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Core\Contain\Store\IsolateStore;
use Vendor\LeakResponse\Core\Contain\Switches\PriorState;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchBook;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchFile;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchSeal;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchSource;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchTable;
use Vendor\LeakResponse\Core\Contain\Switches\Turning;
use Vendor\LeakResponse\Core\Contain\Switches\WatchSwitches;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\RandomIdentifiers;

/** Wires the switches as a host does. */
class SwitchKit
{
    public readonly SwitchSeal $seal;
    public readonly SwitchTable $table;
    public readonly SwitchFile $file;
    public readonly FakePayments $payments;
    public readonly FakeStorefronts $fronts;
    public readonly FakeDoors $doors;
    public readonly FakeAddress $address;
    public readonly FakeResponders $responders;
    public readonly FakeMachinery $machinery;
    public readonly FakeFreeze $freeze;
    public readonly FakeCatalogue $catalogue;
    public readonly FakeTransactions $orders;
    public readonly FakeIsolation $isolation;
    public readonly HeldMails $held;
    public readonly FakeMails $mails;

    public function __construct(
        private readonly ContainKit $kit,
        private readonly ShopDirectory $shop,
        private readonly CurrentActor $actor,
    ) {
        $this->seal = new SwitchSeal($kit->secrets);
        $this->table = new SwitchTable($kit->connection);
        $this->file = new SwitchFile($kit->folder);
        // Not this kit itself: in a ring of objects a test's connection would stay open for long.
        $reads = static fn (): SwitchSource => self::read($kit);
        $this->payments = new FakePayments(static fn (): PaymentGate => new PaymentGate($reads()));
        $gate = static fn (): MaintenanceGate => new MaintenanceGate($reads(), new MaintenancePage(), $kit->clock);
        $this->fronts = new FakeStorefronts($gate, $shop);
        $this->doors = new FakeDoors(static fn (): DoorGate => new DoorGate($reads()));
        $this->address = new FakeAddress();
        $this->responders = new FakeResponders();
        $this->machinery = new FakeMachinery(static fn (): MachineryGate => new MachineryGate($reads()));
        $this->freeze = new FakeFreeze(static fn (): FreezeGate => new FreezeGate($reads()));
        $this->orders = new FakeTransactions(static fn (): TransactionGate => self::orderGate($kit));
        $this->held = new HeldMails($kit->connection, $kit->secrets, $kit->clock, new RandomIdentifiers($kit->clock));
        $this->mails = new FakeMails(static fn (): MailGate => new MailGate($reads()), $this->held);
        $this->isolation = new FakeIsolation($this->fronts, $this->doors, $this->payments, $this->orders);
        $this->catalogue = new FakeCatalogue(static fn (): QuarantineGate => new QuarantineGate($reads()));
    }

    /** As another request reads it. */
    public function source(): SwitchSource
    {
        return self::read($this->kit);
    }

    private static function read(ContainKit $kit): SwitchSource
    {
        $file = new SwitchFile($kit->folder);
        return new SwitchSource(new SwitchTable($kit->connection), $file, new SwitchSeal($kit->secrets), $kit->clock);
    }

    public function gate(): PaymentGate
    {
        return new PaymentGate($this->source());
    }

    public function maintenance(): MaintenanceGate
    {
        return new MaintenanceGate($this->source(), new MaintenancePage(), $this->kit->clock);
    }

    public function doorGate(): DoorGate
    {
        return new DoorGate($this->source());
    }

    public function networkGate(): NetworkGate
    {
        return new NetworkGate($this->source());
    }

    public function machineryGate(): MachineryGate
    {
        return new MachineryGate($this->source());
    }

    public function mailGate(): MailGate
    {
        return new MailGate($this->source());
    }

    public function freezeGate(): FreezeGate
    {
        return new FreezeGate($this->source());
    }

    public function book(): SwitchBook
    {
        $kit = $this->kit;
        $identifiers = new RandomIdentifiers($kit->clock);
        return new SwitchBook($kit->connection, $this->table, $this->file, $this->seal, $kit->clock, $identifiers);
    }

    public function watch(): WatchSwitches
    {
        $kit = $this->kit;
        return new WatchSwitches(
            $kit->connection,
            $this->table,
            $this->file,
            $this->seal,
            $this->book(),
            $kit->recorder,
            $kit->clock
        );
    }

    /** @return list<ContainmentAction> */
    public function actions(RunTable $runs): array
    {
        $kit = $this->kit;
        $prior = new PriorState($kit->connection, $kit->secrets, new RandomIdentifiers($kit->clock));
        $source = $this->source();
        $turning = new Turning($this->book(), $this->table, $source, $prior, $runs, $kit->clock);
        $open = new OpenAuthorisations($kit->connection, $kit->tables, $this->shop);
        return [new SuspendPayment(
            $turning,
            new SuspensionPlan($this->payments, $open, $this->shop),
            $this->payments,
            new PaymentConfig($kit->connection, $kit->tables, $this->shop),
            $this->shop,
            $kit->clock
        ), $page = new Maintenance($turning, $this->fronts, $this->shop, $kit->clock), ...[
            new IsolateStore($turning, $page, $this->isolation, $this->shop, $kit->clock),
            ...$this->doorActions($turning, new AccountLocks($source)),
            ...$this->salesActions($turning),
        ]];
    }

    /** @return list<ContainmentAction> */
    private function doorActions(Turning $turning, AccountLocks $locks): array
    {
        [$kit, $shop, $address] = [$this->kit, $this->shop, $this->address];
        return [
            new CloseDoors($turning, $this->doors, new DoorPlan(), $shop, $address, $kit->clock),
            new BlockNetworks(
                $turning,
                new FakeNetworkTrial(static fn (): NetworkGate => new NetworkGate(self::read($kit)), $address),
                new NetworkFigures($kit->connection, $kit->tables),
                $shop,
                $address,
                $kit->clock
            ),
            new LockAccounts(
                $turning,
                $locks,
                new LockTrial($kit->sessions(), $kit->passwords(), $kit->locks(), new RandomIdentifiers($kit->clock)),
                new LockFigures($kit->connection),
                $this->responders,
                $this->actor,
                $kit->clock
            ),
            new PauseMachinery($turning, $this->machinery, new MachineryFigures($kit->connection, $kit->tables), $kit->clock),
            new HoldMail($turning, $this->mails, $this->held, $kit->clock),
            new FreezeChange($turning, $this->freeze, $kit->clock),
        ];
    }

    public static function orderGate(ContainKit $kit): TransactionGate
    {
        $marks = new MailMark($kit->secrets);
        return new TransactionGate(self::read($kit), $marks, new TransactionCounter($kit->connection, $kit->clock, $marks));
    }

    /** @return list<ContainmentAction> */
    private function salesActions(Turning $turning): array
    {
        $plan = new QuarantinePlan($this->catalogue, $this->shop);
        $marks = new MailMark($this->kit->secrets);
        return [
            new QuarantineCatalogue($turning, $this->catalogue, $plan, $this->table, $this->shop, $this->kit->clock),
            new BlockTransactions($turning, new TransactionOptions($marks), $this->orders, $marks, $this->shop, $this->kit->clock),
        ];
    }
}
