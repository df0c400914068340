<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Operate;

use Vendor\LeakResponse\Core\Operate\KeyBook;
use Vendor\LeakResponse\Core\Operate\ListKeys;
use Vendor\LeakResponse\Core\Operate\RevokeKey;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Test\Support\FakeActor;
use Vendor\LeakResponse\Test\Support\SigningKey;
use Vendor\LeakResponse\Test\Support\TestSeal;

/** Keys come from the shell and only from there. */
class KeyEnrolmentTest extends SignatureCase
{
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

    private function enrolCode(string $publicKey, string $resource = 'Vendor_LeakResponse::contain'): string
    {
        try {
            $this->enrol($publicKey, $resource);
            return '';
        } catch (Refusal $refusal) {
            return $refusal->refusalCode();
        }
    }
}
