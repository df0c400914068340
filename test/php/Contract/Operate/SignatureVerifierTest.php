<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Operate;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Operate\EnrolKey;
use Vendor\LeakResponse\Core\Operate\KeyBook;
use Vendor\LeakResponse\Core\Operate\KeyView;
use Vendor\LeakResponse\Core\Operate\ListKeys;
use Vendor\LeakResponse\Core\Operate\RefusalLog;
use Vendor\LeakResponse\Core\Operate\RevokeKey;
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

class SignatureVerifierTest extends TestCase
{
    private const ROUTE = '/V1/leakresponse/incidents';
    private const NONCE = 'bm9uY2Utbm9uY2Utbm9u';

    private TestConnection $connection;
    private FixedClock $clock;
    private InMemoryRecorder $recorder;
    private FakeActor $actor;
    private SigningKey $key;
    private int $now;

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

    public function testASignedRequestIsTheKeysOwn(): void
    {
        $key = $this->verify($this->key->sign($this->now, self::NONCE));

        self::assertSame($this->key->id(), $key->getKeyId());
        self::assertSame('admin:3', $key->getActsAs());
        self::assertSame(['Vendor_LeakResponse::contain'], $key->getResources());
    }

    public function testARequestWithoutABodyNeedsNoDigest(): void
    {
        $get = ['method' => 'GET', 'body' => '', 'query' => 'from=0&limit=2', 'components' => '"@method" "@authority" "@path" "@query"'];

        $request = $this->key->sign($this->now, self::NONCE, $get, ['content-digest' => '']);
        self::assertSame($this->key->id(), $this->verify($request)->getKeyId());
    }

    public function testTheOrderOfComponentsAndTheDefaultPortDoNotMatter(): void
    {
        $components = '"content-digest" "@query" "@path" "@authority" "@method"';
        $request = $this->key->sign($this->now, self::NONCE, ['components' => $components]);

        self::assertSame('admin:3', $this->verify(SigningKey::altered($request, 'authority', 'Shop.Example.test:443'))->getActsAs());
    }

    public function testClocksMayDifferByThreeHundredSecondsBothWays(): void
    {
        foreach ([-300 => '', 300 => '', -301 => 'signature_stale', 301 => 'signature_stale'] as $away => $code) {
            $request = $this->key->sign($this->now + $away, 'nonce-for-skew-' . abs($away) . ($away > 0 ? 'p' : 'm'));
            self::assertSame($code, $this->codeOf($request), "{$away} s");
        }
    }

    public function testANonceCountsOnceAndIsForgottenOnlyWhenItsSignatureIsStale(): void
    {
        $request = $this->key->sign($this->now + 300, self::NONCE);
        self::assertSame('', $this->codeOf($request));
        self::assertSame('signature_replayed', $this->codeOf($request));

        $this->clock->advance(600);
        self::assertSame(0, $this->verifier()->purge());
        self::assertSame('signature_replayed', $this->codeOf($request));
        $this->clock->advance(2);
        self::assertSame(1, $this->verifier()->purge());
        self::assertSame('signature_stale', $this->codeOf($request));
    }

    public function testOfTwoVerifiersWithOneNonceOnlyTheFirstPasses(): void
    {
        $request = $this->key->sign($this->now, self::NONCE);
        $other = $this->verifier(TestDatabase::connect());

        self::assertSame('', $this->codeOf($request));
        self::assertSame('signature_replayed', $this->codeOf($request, $other));
    }

    public function testARevokedKeySignsNoMore(): void
    {
        $keys = new KeyBook($this->connection, TestSeal::ofProofs());
        $revoke = new RevokeKey($this->connection, $keys, $this->actor, $this->recorder, $this->clock);
        self::assertNotNull($revoke->revoke($this->key->id())->getRevokedAt());
        $revoke->revoke($this->key->id());

        self::assertSame('signature_key_revoked', $this->codeOf($this->key->sign($this->now, self::NONCE)));
        self::assertCount(1, $this->recorder->of('key.revoked'));
        self::assertCount(1, (new ListKeys(new KeyBook($this->connection, TestSeal::ofProofs())))->list());
    }

    public function testAKeyNobodyEnrolledIsUnknown(): void
    {
        $stranger = new SigningKey('another seed of thirty-two bytes');

        self::assertSame('signature_key_unknown', $this->codeOf($stranger->sign($this->now, self::NONCE)));
    }

    /**
     * @param array<string, string> $change
     * @param array<string, string> $headers
     */
    #[DataProvider('badSignatures')]
    public function testABadSignatureIsRefusedWithItsReason(string $code, array $change, array $headers = []): void
    {
        $change = array_map(fn (string $text): string => $this->fill($text), $change);
        $headers = array_map(fn (string $text): string => $this->fill($text), $headers);

        self::assertSame($code, $this->codeOf($this->key->sign($this->now, self::NONCE, $change, $headers)));
    }

    /** @return iterable<string, array<mixed>> */
    public static function badSignatures(): iterable
    {
        $all = SigningKey::COMPONENTS;
        $params = ';created=NOW;keyid="KEY";alg="ed25519";nonce="bm9uY2Utbm9uY2Utbm9u"';
        yield 'path not covered' => ['signature_component', ['components' => '"@method" "@authority" "@query" "content-digest"']];
        yield 'body not covered' => ['signature_component', ['components' => '"@method" "@authority" "@path" "@query"']];
        yield 'nothing covered' => ['signature_component', ['components' => '']];
        yield 'unknown component' => ['signature_component', ['components' => $all . ' "date"']];
        yield 'component twice' => ['signature_component', ['components' => $all . ' "@path"']];
        yield 'component with a parameter' => ['signature_malformed', ['components' => $all . ' "@query-param";name="a"']];
        yield 'another label' => ['signature_malformed', ['label' => 'sig1']];
        yield 'no created' => ['signature_parameter', ['params' => str_replace(';created=NOW', '', $params)]];
        yield 'no nonce' => ['signature_parameter', ['params' => str_replace(';nonce="bm9uY2Utbm9uY2Utbm9u"', '', $params)]];
        yield 'no keyid' => ['signature_parameter', ['params' => str_replace(';keyid="KEY"', '', $params)]];
        yield 'no alg' => ['signature_parameter', ['params' => str_replace(';alg="ed25519"', '', $params)]];
        yield 'another algorithm' => ['signature_parameter', ['params' => str_replace('ed25519', 'hmac-sha256', $params)]];
        yield 'created as text' => ['signature_parameter', ['params' => str_replace('NOW', '"NOW"', $params)]];
        yield 'created twice' => ['signature_parameter', ['params' => $params . ';created=NOW']];
        yield 'unknown parameter' => ['signature_parameter', ['params' => $params . ';tag="x"']];
        yield 'short nonce' => ['signature_parameter', ['params' => str_replace('bm9uY2Utbm9uY2Utbm9u', 'x', $params)]];
        yield 'wrong digest' => ['signature_digest', [], ['content-digest' => 'sha-256=:' . base64_encode(str_repeat('x', 32)) . ':']];
        yield 'weak digest' => ['signature_digest', [], ['content-digest' => 'md5=:' . base64_encode(str_repeat('x', 16)) . ':']];
        yield 'no digest' => ['signature_digest', [], ['content-digest' => '']];
        yield 'no Signature' => ['signature_malformed', [], ['signature' => '']];
        yield 'no Signature-Input' => ['signature_malformed', [], ['signature-input' => '']];
        yield 'short signature' => ['signature_malformed', [], ['signature' => 'lr=:AAAA:']];
        yield 'zero signature' => ['signature_wrong', [], ['signature' => 'lr=:' . base64_encode(str_repeat("\0", 64)) . ':']];
        yield 'two signatures' => ['signature_malformed', [], ['signature' => 'lr=:' . base64_encode(str_repeat('x', 64)) . ':, b=:AAAA:']];
        yield 'two inputs' => ['signature_malformed', [], ['signature-input' => "lr=({$all}){$params}, b=({$all}){$params}"]];
        yield 'a label twice' => ['signature_malformed', [], ['signature-input' => "lr=({$all}){$params}, lr=({$all}){$params}"]];
        yield 'very long' => ['signature_malformed', ['params' => $params . str_repeat(';x=1', 400)]];
    }

    #[DataProvider('changes')]
    public function testWhatIsChangedAfterSigningDoesNotPass(string $part, string $value, string $code): void
    {
        self::assertSame($code, $this->codeOf(SigningKey::altered($this->key->sign($this->now, self::NONCE), $part, $value)));
    }

    /** @return iterable<string, array{string, string, string}> */
    public static function changes(): iterable
    {
        yield 'method' => ['method', 'PUT', 'signature_wrong'];
        yield 'path' => ['path', '/rest/V1/leakresponse/plans', 'signature_wrong'];
        yield 'query' => ['query', 'scope=all', 'signature_wrong'];
        yield 'host' => ['authority', 'other.example.test', 'signature_wrong'];
        yield 'port' => ['authority', 'shop.example.test:8443', 'signature_wrong'];
        yield 'body' => ['body', '{"a":2}', 'signature_digest'];
    }

    public function testARefusedSignatureUsesUpNoNonceAndIsCountedByNetwork(): void
    {
        $request = $this->key->sign($this->now, self::NONCE);
        self::assertSame('signature_wrong', $this->codeOf(SigningKey::altered($request, 'query', 'x=1')));
        self::assertSame('', $this->codeOf($request));

        $this->clock->advance(60);
        self::assertSame(1, $this->log()->flushClosedMinutes());
        $fact = $this->recorder->of('refusal.recorded')[0];
        self::assertSame(
            [['network' => '192.0.2.0/24', 'code' => 'signature_wrong', 'route' => 'POST ' . self::ROUTE, 'refusals' => 1]],
            $fact['from']
        );
    }

    public function testOnlyTheShellEnrolsAndRevokesAndBadKeysAreRefused(): void
    {
        foreach ([FakeActor::atPanel(), FakeActor::signed(), FakeActor::withToken()] as $actor) {
            $this->actor->actor = $actor;
            self::assertSame('shell_needed', $this->enrolCode(base64_encode(random_bytes(32))));
        }
        $this->actor->actor = FakeActor::onShell();
        self::assertSame('key_enrolled', $this->enrolCode(base64_encode($this->key->publicKey())));
        self::assertSame('invalid_field', $this->enrolCode('short'));
        self::assertSame('invalid_field', $this->enrolCode(base64_encode(str_repeat("\0", 32))), 'a point of small order');
        $good = base64_encode((new SigningKey(str_repeat('s', 32)))->publicKey());
        self::assertSame('invalid_field', $this->enrolCode($good, 'Magento_Backend::all'));
        self::assertCount(1, $this->recorder->of('key.enrolled'));
    }

    public function testAKeyMayComeAsPem(): void
    {
        $other = new SigningKey(str_repeat('p', 32));
        $der = "\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00" . $other->publicKey();
        $this->enrol("-----BEGIN PUBLIC KEY-----\n" . base64_encode($der) . "\n-----END PUBLIC KEY-----\n");

        self::assertSame('', $this->codeOf($other->sign($this->now, self::NONCE)));
    }

    public function testAKeyWrittenChangedOrBroughtBackBySqlIsUnknown(): void
    {
        $table = $this->connection->table('leakresponse_operate_key');
        $changes = [
            "UPDATE {$table} SET acts_as = 'admin:1'",
            "UPDATE {$table} SET resources = 'Vendor_LeakResponse::notice_publish'",
            "UPDATE {$table} SET public_key = REPEAT('a', 32)",
            "UPDATE {$table} SET mac = REPEAT('a', 32)",
        ];
        foreach ($changes as $change) {
            $this->connection->execute("DELETE FROM {$table}");
            $this->enrol(base64_encode(sodium_crypto_sign_publickey(sodium_crypto_sign_keypair())));
            $keys = new KeyBook($this->connection, TestSeal::ofProofs());
            self::assertCount(1, $keys->all());

            $this->connection->execute($change);

            self::assertCount(0, $keys->all(), $change);
            self::assertSame(1, $keys->forged());
        }
    }

    private function fill(string $text): string
    {
        return str_replace(['NOW', 'KEY'], [(string) $this->now, $this->key->id()], $text);
    }

    private function verify(SignedRequest $request): KeyView
    {
        return $this->verifier()->verify($request, self::ROUTE);
    }

    private function codeOf(SignedRequest $request, ?SignatureVerifier $verifier = null): string
    {
        try {
            ($verifier ?? $this->verifier())->verify($request, self::ROUTE);
            return '';
        } catch (Refusal $refusal) {
            self::assertSame(401, $refusal->status());
            return $refusal->refusalCode();
        }
    }

    private function enrolCode(string $publicKey, string $resource = 'Vendor_LeakResponse::contain'): string
    {
        try {
            $this->enrol($publicKey, $resource);
            return '';
        } catch (Refusal $refusal) {
            return $refusal->refusalCode();
        }
    }

    private function enrol(string $publicKey, string $resource = 'Vendor_LeakResponse::contain'): void
    {
        $keys = new KeyBook($this->connection, TestSeal::ofProofs());
        $enrol = new EnrolKey($this->connection, $keys, new RouteTable(), $this->actor, $this->recorder, $this->clock);
        $enrol->enrol($publicKey, 'SOAR of the shop', 'admin:3', [$resource]);
    }

    private function log(): RefusalLog
    {
        return new RefusalLog($this->connection, $this->recorder, $this->clock, new RouteTable());
    }

    private function verifier(?TestConnection $connection = null): SignatureVerifier
    {
        $connection ??= $this->connection;
        return new SignatureVerifier($connection, new KeyBook($connection, TestSeal::ofProofs()), $this->log(), $this->clock);
    }
}
