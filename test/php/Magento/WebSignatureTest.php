<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** Request signatures through the shop's own web server, in both ways an address can name the store. */
#[CoversNothing]
class WebSignatureTest extends WebTestCase
{
    private const INCIDENTS = '/V1/leakresponse/incidents';

    public function testASignedRequestPassesWithAndWithoutAStoreCode(): void
    {
        $signer = $this->signer('passes');
        foreach (['', '/default', '/all'] as $store) {
            self::assertSame(200, $signer->call('GET', $store . self::INCIDENTS)['status'], $store);
        }
    }

    /** @return iterable<string, array{array<string, string>, int, string}> part that is signed otherwise, age, code */
    public static function badSignatures(): iterable
    {
        yield 'another method' => [['method' => 'GET'], 0, 'signature_wrong'];
        yield 'another host' => [['authority' => 'other.example.test'], 0, 'signature_wrong'];
        yield 'another path' => [['path' => '/rest/V1/leakresponse/plans'], 0, 'signature_wrong'];
        yield 'another query' => [['query' => 'a=1'], 0, 'signature_wrong'];
        yield 'another body' => [['body' => '{"noticed":"unknown"}'], 0, 'signature_digest'];
        yield 'old' => [[], 360, 'signature_stale'];
        yield 'from the future' => [[], -360, 'signature_stale'];
        yield 'body not covered' => [['components' => '"@method" "@authority" "@path" "@query"'], 0, 'signature_component'];
    }

    /** @param array<string, string> $change */
    #[DataProvider('badSignatures')]
    public function testASignatureThatDoesNotFitTheRequestIsRefused(array $change, int $age, string $code): void
    {
        $headers = $this->signer('refused')->headers('POST', self::INCIDENTS, '{}', '', $change, $age);
        $answer = $this->shop()->rest('POST', self::INCIDENTS, $headers, '{}');
        self::assertSame([401, $code], [$answer['status'], $answer['code']]);
    }

    public function testASignatureCountsOnce(): void
    {
        $headers = $this->signer('once')->headers('GET', self::INCIDENTS, '');
        self::assertSame(200, $this->shop()->rest('GET', self::INCIDENTS, $headers)['status']);
        self::assertSame('signature_replayed', $this->shop()->rest('GET', self::INCIDENTS, $headers)['code']);
    }

    public function testABadSignatureIsNotSavedByAGoodToken(): void
    {
        $token = $this->shop()->token('admin', 'lrtest_full');
        $headers = $this->signer('token')->headers('GET', self::INCIDENTS, '', '', ['path' => '/elsewhere']);
        $answer = $this->shop()->rest('GET', self::INCIDENTS, ['Authorization' => "Bearer {$token}"] + $headers);
        self::assertSame([401, 'signature_wrong'], [$answer['status'], $answer['code']]);
    }

    public function testAKeyThatIsUnknownOrRevokedIsRefused(): void
    {
        $signer = $this->signer('revoked');
        self::assertSame(0, $this->shop()->console(['leakresponse:key:revoke', $signer->key->id()])['exit']);
        self::assertSame('signature_key_revoked', $signer->call('GET', self::INCIDENTS)['code']);
        $stranger = new WebSigner($this->shop(), new \Vendor\LeakResponse\Test\Support\SigningKey(random_bytes(32)));
        self::assertSame('signature_key_unknown', $stranger->call('GET', self::INCIDENTS)['code']);
    }

    public function testAKeyEndsWithTheAccountItActsFor(): void
    {
        $signer = $this->signer('inactive');
        $this->shop()->run([
            '-r',
            'require "app/bootstrap.php"; $o = Magento\Framework\App\Bootstrap::create(BP, $_SERVER)->getObjectManager();'
            . '$o->get(Magento\Framework\App\State::class)->setAreaCode("adminhtml");'
            . '$o->create(Magento\User\Model\User::class)->loadByUsername("lrtest_full")->setIsActive(0)->save();',
        ]);
        self::assertSame('signature_holder_inactive', $signer->call('GET', self::INCIDENTS)['code']);
        $this->shop()->removeAccounts();
        $this->shop()->accounts();
    }

    public function testSignaturesMeanNothingOnOtherRoutes(): void
    {
        $signer = $this->signer('elsewhere');
        self::assertSame(401, $signer->call('GET', '/V1/customers/1')['status']);
    }

    private function signer(string $name): WebSigner
    {
        return $this->enrolled("{$name} " . microtime(), 'admin:' . $this->shop()->accounts()['lrtest_full']);
    }
}
