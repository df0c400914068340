<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Operate;

use PHPUnit\Framework\Attributes\DataProvider;
use Vendor\LeakResponse\Test\Support\SigningKey;
use Vendor\LeakResponse\Test\Support\TestDatabase;

/** What makes a signed request its key's own, and what does not. */
class SignatureVerifierTest extends SignatureCase
{
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

    private function fill(string $text): string
    {
        return str_replace(['NOW', 'KEY'], [(string) $this->now, $this->key->id()], $text);
    }
}
