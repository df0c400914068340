<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Record;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Record\Inbox\MaskSecrets;

class MaskSecretsTest extends TestCase
{
    private const JWT = 'eyJraWQiOiIxIiwiYWxnIjoiSFMyNTYifQ.eyJ1aWQiOjEsInV0eXBpZCI6Mn0.c2lnbmF0dXJlLXNpZ25hdHVyZQ';

    /** @param array<mixed> $data */
    #[DataProvider('secrets')]
    public function testASecretDoesNotComeThrough(array $data, string $secret): void
    {
        $kept = json_encode(MaskSecrets::in($data), JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
        self::assertStringNotContainsString($secret, $kept);
        self::assertStringContainsString('[masked', $kept);
    }

    /** @return iterable<string, array{array<mixed>, string}> */
    public static function secrets(): iterable
    {
        yield 'password by its name' => [['password' => 'hunter2hunter2'], 'hunter2'];
        yield 'new password' => [['new_password' => 'x'], '"x"'];
        yield 'password deep inside' => [['a' => [['customer' => ['passwd' => 'geheim']]]], 'geheim'];
        yield 'token by its name' => [['access_token' => 'abc'], '"abc"'];
        yield 'cvv' => [['cvv' => '123'], '123'];
        yield 'session id' => [['session_id' => 'q1w2e3r4t5'], 'q1w2e3'];
        yield 'JWT in a text' => [['text' => 'got ' . self::JWT . ' from them'], 'eyJ1aWQ'];
        yield 'bearer header' => [['header' => 'Authorization: Bearer abcdefgh12345678'], 'abcdefgh'];
        yield 'opaque token of Magento' => [['note' => 'token tdttm534x8piv7piktnsqesuv0qk70dc was seen'], 'tdttm534'];
        yield 'token in an address' => [['url' => 'https://shop.example.test/reset?id=7&token=Zz9yXx8w'], 'Zz9yXx8w'];
        yield 'password in a form body' => [['body' => 'login%5Busername%5D=a&login%5Bpassword%5D=geheim1'], 'geheim1'];
        yield 'Argon2 hash' => [['row' => 'x $argon2id$v=19$m=65536,t=2,p=1$c2FsdA$aGFzaA y'], 'aGFzaA'];
        yield 'bcrypt hash' => [['row' => '$2y$10$abcdefghijklmnopqrstuv'], 'abcdefgh'];
        yield 'card number' => [['text' => 'card 4111111111111111 used'], '4111111111111111'];
        yield 'card number with spaces' => [['text' => '4111 1111 1111 1111'], '1111 1111'];
        yield 'card number with dashes' => [['text' => 'n=5500-0000-0000-0004.'], '0000-0004'];
        yield 'card number as a number' => [['n' => 378282246310005], '378282246310005'];
        yield 'mail address' => [['who' => 'mail of ann.lee+x@shop.example.test came'], 'ann.lee'];
        yield 'private key' => [['k' => "-----BEGIN PRIVATE KEY-----\nMC4CAQAw\n-----END PRIVATE KEY-----"], 'MC4CAQAw'];
    }

    public function testIdsHashesAndTimesStayAsTheyAre(): void
    {
        $data = [
            'run' => '019aa000-0000-7000-8000-000000000001',
            'run_of_digits' => '41111111-1111-4111-8111-111111111111',
            'hash' => hash('sha256', 'plan'),
            'pseudonym' => '0123456789abcdef0123456789abcdef',
            'key' => 'ab12cd34ab12cd34ab12cd34ab12cd34',
            'micros' => '1795251600123456',
            'seconds' => 1795251600,
            'order' => '000000123',
            'phone_like' => '4111111111111112',
            'type' => 'customer_token',
            'tokens' => 12,
            'token_hash' => 'aabb',
            'network' => '2001:db8:4111::/48',
            'route' => 'POST /V1/leakresponse/containments/:runId/advance',
            'code' => 'signature_key_unknown',
            'ok' => true,
            'none' => null,
            'empty' => ['password' => ''],
        ];
        self::assertSame($data, MaskSecrets::in($data));
    }

    public function testTextThatIsNotUtf8IsLeftForTheEncoderToRefuse(): void
    {
        self::assertSame(['t' => "\xC3\x28 broken@"], MaskSecrets::in(['t' => "\xC3\x28 broken@"]));
    }
}
