<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Operate;

use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Operate\EnrolKey;
use Vendor\LeakResponse\Core\Operate\KeyBook;
use Vendor\LeakResponse\Core\Operate\KeyView;
use Vendor\LeakResponse\Core\Operate\RefusalLog;
use Vendor\LeakResponse\Core\Operate\RouteTable;
use Vendor\LeakResponse\Core\Operate\SignatureVerifier;
use Vendor\LeakResponse\Core\Operate\SignedRequest;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Test\Support\FakeActor;
use Vendor\LeakResponse\Test\Support\FixedClock;
use Vendor\LeakResponse\Test\Support\InMemoryRecorder;
use Vendor\LeakResponse\Test\Support\SigningKey;
use Vendor\LeakResponse\Test\Support\TestConnection;
use Vendor\LeakResponse\Test\Support\TestDatabase;
use Vendor\LeakResponse\Test\Support\TestSeal;

/** One enrolled key and the verifier that knows it. */
abstract class SignatureCase extends TestCase
{
    protected const ROUTE = '/V1/leakresponse/incidents';
    protected const NONCE = 'bm9uY2Utbm9uY2Utbm9u';

    protected TestConnection $connection;
    protected FixedClock $clock;
    protected InMemoryRecorder $recorder;
    protected FakeActor $actor;
    protected SigningKey $key;
    protected int $now;

    protected function setUp(): void
    {
        $this->connection = TestDatabase::fresh();
        $this->clock = new FixedClock();
        $this->recorder = new InMemoryRecorder();
        $this->actor = new FakeActor(FakeActor::onShell());
        $this->key = new SigningKey();
        $this->now = $this->clock->now()->getTimestamp();
        $this->enrol(base64_encode($this->key->publicKey()));
    }

    protected function verify(SignedRequest $request): KeyView
    {
        return $this->verifier()->verify($request, self::ROUTE);
    }

    protected function codeOf(SignedRequest $request, ?SignatureVerifier $verifier = null): string
    {
        try {
            ($verifier ?? $this->verifier())->verify($request, self::ROUTE);
            return '';
        } catch (Refusal $refusal) {
            self::assertSame(401, $refusal->status());
            return $refusal->refusalCode();
        }
    }

    protected function enrol(string $publicKey, string $resource = 'Vendor_LeakResponse::contain'): void
    {
        $keys = new KeyBook($this->connection, TestSeal::ofProofs());
        $enrol = new EnrolKey($this->connection, $keys, new RouteTable(), $this->actor, $this->recorder, $this->clock);
        $enrol->enrol($publicKey, 'SOAR of the shop', 'admin:3', [$resource]);
    }

    protected function log(): RefusalLog
    {
        return new RefusalLog($this->connection, $this->recorder, $this->clock, new RouteTable());
    }

    protected function verifier(?TestConnection $connection = null): SignatureVerifier
    {
        $connection ??= $this->connection;
        return new SignatureVerifier($connection, new KeyBook($connection, TestSeal::ofProofs()), $this->log(), $this->clock);
    }
}
