<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Preserve;

use PHPUnit\Framework\Attributes\CoversNothing;
use Vendor\LeakResponse\Core\Operate\KeyView;
use Vendor\LeakResponse\Core\Preserve\CustodyRecord;
use Vendor\LeakResponse\Core\Preserve\Dsse;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;

#[CoversNothing]
class CustodyTest extends PreserveCase
{
    private string $pair;
    private string $package;
    private string $manifest;

    protected function setUp(): void
    {
        parent::setUp();
        $this->pair = sodium_crypto_sign_seed_keypair(hash('sha256', 'an investigator', true));
        $public = sodium_crypto_sign_publickey($this->pair);
        $this->kit->keys->add(
            new KeyView(Dsse::keyId($public), $public, 'A. Diaz', 'admin:3', [], 'shell:root', '2026-11-21T09:00:00Z', null),
            1795251600000000
        );
        $closed = $this->kit->advance()->advance($this->begin('volatile')->getId(), 60);
        [$this->package, $this->manifest] = [$closed->getId(), $closed->getManifestHash()];
    }

    public function testEachHandOverIsSignedByAPersonAndFollowsTheOneBefore(): void
    {
        $first = $this->signed(1, str_repeat('0', 64));
        $kept = $this->kit->custody()->execute($this->package, $first);
        $told = [$kept->getNumber(), $kept->getAct(), $kept->getLabel(), $kept->getTo()];
        self::assertSame([1, 'handed_over', 'A. Diaz', 'PFI GmbH'], $told);
        $this->kit->custody()->execute($this->package, $this->signed(2, CustodyRecord::of($first)->hash));
        $chain = $this->kit->manifest()->execute($this->package)->getCustody();
        self::assertSame([1, 2], array_map(static fn ($one): int => $one->getNumber(), $chain));
    }

    public function testAHandOverThatNobodySignedOrThatFollowsNothingIsRefused(): void
    {
        $add = fn (string $envelope) => fn () => $this->kit->custody()->execute($this->package, $envelope);
        $zeros = str_repeat('0', 64);
        $stranger = sodium_crypto_sign_seed_keypair(hash('sha256', 'somebody else', true));
        self::assertSame('custody_not_signed', self::refusalOf($add($this->signed(1, $zeros, [], $stranger))));
        self::assertSame('custody_of_another', self::refusalOf($add($this->signed(1, $zeros, ['manifest' => str_repeat('a', 64)]))));
        self::assertSame('custody_not_next', self::refusalOf($add($this->signed(2, $zeros))));
        self::assertSame('custody_not_next', self::refusalOf($add($this->signed(1, str_repeat('b', 64)))));
        self::assertSame('invalid_field', self::refusalOf($add('{"payloadType":"text/plain"}')));
        $changed = json_decode($this->signed(1, $zeros), true, 8, JSON_THROW_ON_ERROR);
        $changed['payload'] = base64_encode(str_replace('PFI GmbH', 'PFI Ltd.', (string) base64_decode($changed['payload'], true)));
        self::assertSame('custody_not_signed', self::refusalOf($add(json_encode($changed, JSON_THROW_ON_ERROR))));
        self::assertSame([], $this->kit->manifest()->execute($this->package)->getCustody());
    }

    public function testARevokedKeySignsNoMoreHandOvers(): void
    {
        $this->kit->keys->revoke(Dsse::keyId(sodium_crypto_sign_publickey($this->pair)), 1795251600000001);
        $envelope = $this->signed(1, str_repeat('0', 64));
        self::assertSame('custody_not_signed', self::refusalOf(fn () => $this->kit->custody()->execute($this->package, $envelope)));
    }

    /** @param array<string, string> $change */
    private function signed(int $n, string $prev, array $change = [], ?string $pair = null): string
    {
        return Dsse::sign(CustodyRecord::TYPE, CanonicalJson::encode([
            'v' => 1, 'package' => $this->package, 'manifest' => $this->manifest, 'n' => $n, 'prev' => $prev, 'act' => 'handed_over',
            'to' => 'PFI GmbH', 'reason' => 'for examination', 'at' => '2026-11-21T10:00:00Z', ...$change,
        ]), $pair ?? $this->pair);
    }
}
