<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use LeakResponse\Sandbox\Http\PhpSession;
use LeakResponse\Sandbox\Shared\SandboxActor;
use LeakResponse\Sandbox\Shared\StoreView;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\SessionGate;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Guard\UnableToReadEpoch;
use Vendor\LeakResponse\Core\Contain\Guard\Verdict;
use Vendor\LeakResponse\Core\Shared\Actor;

/**
 * Who is signed in, after the gate. Accounts are per website, so a session has one room a website (`customer_<code>`).
 * A session that has ended becomes a guest's with a new id; carts are not touched.
 */
class ShopperSession
{
    private const COOKIE = 'PHPSESSID';
    private const STAMP = 'leakresponse_stamp';

    public function __construct(
        private readonly PhpSession $session,
        private readonly SessionGate $gate,
        private readonly Accounts $accounts,
        private readonly SandboxActor $actor,
    ) {
    }

    public function open(): PhpSession
    {
        $this->session->start(self::COOKIE);
        return $this->session;
    }

    public function customer(StoreView $store): ?Customer
    {
        $this->open();
        try {
            $this->ejectEnded();
        } catch (UnableToReadEpoch) {
            // Nobody can say whether the session still holds: a guest for this request, nothing is thrown away.
            return null;
        }
        $id = $this->idIn('customer_' . $store->websiteCode);
        $customer = $id === null ? null : $this->accounts->byId($id);
        if ($customer !== null) {
            $hash = hash('sha256', $this->session->id());
            $this->actor->become(new Actor('customer', (string) $customer->id, 'session', 'storefront', [], $hash));
        }
        return $customer;
    }

    public function signIn(Customer $customer, StoreView $store): void
    {
        $this->renew();
        $this->session->keep('customer_' . $store->websiteCode, [
            'customer_id' => $customer->id,
            self::STAMP => $this->gate->stamp('customer', $customer->subject(), $this->session->id()),
        ]);
    }

    public function signOut(StoreView $store): void
    {
        $this->open();
        $this->session->keep('customer_' . $store->websiteCode, []);
        $this->gate->forget($this->session->id());
        $this->renew();
    }

    private function ejectEnded(): void
    {
        $hasEnded = false;
        foreach ($this->session->rooms('customer_') as $name) {
            $id = $this->idIn($name);
            $stamp = $this->session->room($name)[self::STAMP] ?? null;
            $verdict = $id === null ? Verdict::Ended : $this->gate->judge(
                GuardClass::CustomerSession,
                $this->accounts->byId($id)?->subject() ?? new Subject($id, 0, 0),
                is_string($stamp) ? $stamp : null,
                $this->session->id()
            );
            if ($verdict !== Verdict::Pass) {
                $this->session->keep($name, []);
                $hasEnded = true;
            }
        }
        if ($hasEnded) {
            $this->renew();
        }
    }

    /** A new id, under which the rooms that are left get their stamps anew. */
    private function renew(): void
    {
        $old = $this->open()->id();
        $new = $this->session->renew();
        foreach ($this->session->rooms('customer_') as $name) {
            $room = $this->session->room($name);
            $stamp = is_string($room[self::STAMP] ?? null) ? $this->gate->renew($room[self::STAMP], $old, $new) : null;
            $this->session->keep($name, $stamp === null ? [] : [self::STAMP => $stamp] + $room);
        }
    }

    private function idIn(string $name): ?int
    {
        $id = $this->session->room($name)['customer_id'] ?? null;
        return is_int($id) ? $id : null;
    }
}
