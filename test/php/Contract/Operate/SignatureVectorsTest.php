<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Operate;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Operate\EnrolKey;
use Vendor\LeakResponse\Core\Operate\KeyBook;
use Vendor\LeakResponse\Core\Operate\RefusalLog;
use Vendor\LeakResponse\Core\Operate\RouteTable;
use Vendor\LeakResponse\Core\Operate\SignatureInput;
use Vendor\LeakResponse\Core\Operate\SignatureVerifier;
use Vendor\LeakResponse\Core\Operate\SignedRequest;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Test\Support\FakeActor;
use Vendor\LeakResponse\Test\Support\FixedClock;
use Vendor\LeakResponse\Test\Support\InMemoryRecorder;
use Vendor\LeakResponse\Test\Support\TestDatabase;
use Vendor\LeakResponse\Test\Support\TestSeal;

/** The vectors by which leakctl signs: both sides must agree byte for byte. */
class SignatureVectorsTest extends TestCase
{
    /**
     * @param array<string, mixed> $file
     * @param array<string, mixed> $vector
     */
    #[DataProvider('vectors')]
    public function testTheVerifierAgreesWithTheVectors(array $file, array $vector): void
    {
        $request = $vector['request'];
        $signed = new SignedRequest(
            $request['method'],
            $request['scheme'],
            $request['authority'],
            $request['path'],
            $request['query'],
            $vector['headers'],
            $request['body'],
            '192.0.2.1'
        );
        if (!isset($vector['refused'])) {
            self::assertSame($vector['base'], SignatureInput::of($signed)->base($signed));
            self::assertSame($file['keyId'], $this->verifier($file)->verify($signed, '/')->getKeyId());
            return;
        }
        try {
            $this->verifier($file)->verify($signed, '/');
            self::fail('The signature was taken.');
        } catch (Refusal $refusal) {
            self::assertSame($vector['refused'], $refusal->refusalCode());
        }
    }

    /** @return iterable<string, array{array<string, mixed>, array<string, mixed>}> */
    public static function vectors(): iterable
    {
        $text = (string) file_get_contents(dirname(__DIR__, 3) . '/vectors/operate/signature.json');
        $file = json_decode($text, true, 16, JSON_THROW_ON_ERROR);
        $key = ['keyId' => $file['keyId'], 'publicKey' => $file['publicKey'], 'now' => $file['now']];
        foreach (['good', 'bad'] as $kind) {
            foreach ($file[$kind] as $vector) {
                yield "{$kind}: {$vector['name']}" => [$key, $vector];
            }
        }
    }

    /** @param array<string, mixed> $file */
    private function verifier(array $file): SignatureVerifier
    {
        $connection = TestDatabase::fresh();
        $clock = new FixedClock(gmdate('Y-m-d H:i:s', $file['now']));
        $recorder = new InMemoryRecorder();
        $keys = new KeyBook($connection, TestSeal::ofProofs());
        (new EnrolKey($connection, $keys, new RouteTable(), new FakeActor(FakeActor::onShell()), $recorder, $clock))
            ->enrol($file['publicKey'], 'vectors', 'admin:3', []);
        return new SignatureVerifier($connection, $keys, new RefusalLog($connection, $recorder, $clock, new RouteTable()), $clock);
    }
}
