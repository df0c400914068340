<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Preserve;

use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Preserve\AgeRecipient;
use Vendor\LeakResponse\Core\Preserve\AgeWriter;
use Vendor\LeakResponse\Core\Shared\RandomIdentifiers;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\SystemClock;
use Vendor\LeakResponse\Test\Support\AgeTool;
use Vendor\LeakResponse\Test\Support\PreserveKit;

#[CoversClass(AgeWriter::class)]
#[CoversClass(AgeRecipient::class)]
class AgeWriterTest extends TestCase
{
    private const OTHER = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

    /** @return array<string, array{int, int}> length, and how much is handed over at once */
    public static function lengths(): array
    {
        return ['nothing' => [0, 1], 'one byte' => [1, 1], 'a chunk' => [65536, 65536], 'a chunk and a byte' => [65537, 4096],
            'two chunks' => [131072, 65537], 'in one go' => [300000, 300000], 'in small pieces' => [200000, 999]];
    }

    #[DataProvider('lengths')]
    public function testTheAgeProgramOpensWhatWasWritten(int $length, int $step): void
    {
        $text = substr(str_repeat(hash('sha512', (string) $length, true), intdiv($length, 64) + 1), 0, $length);
        $file = (string) tempnam(sys_get_temp_dir(), 'lr-age');
        $stream = fopen($file, 'wb') ?: self::fail('no file');
        $age = new AgeWriter(
            static function (string $bytes) use ($stream): void {
                fwrite($stream, $bytes);
            },
            [AgeRecipient::of(self::OTHER), AgeRecipient::of(PreserveKit::RECIPIENT)],
            new RandomIdentifiers(new SystemClock())
        );
        for ($at = 0; $at < $length; $at += $step) {
            $age->add(substr($text, $at, $step));
        }
        $age->finish();
        fclose($stream);
        self::assertSame(hash('sha256', $text), hash('sha256', AgeTool::decrypt($file)));
        unlink($file);
    }

    public function testAKeyWithASlipOfTheHandIsRefused(): void
    {
        foreach (['', 'age1', substr(self::OTHER, 0, -1) . 'q', strtoupper(self::OTHER), PreserveKit::IDENTITY] as $text) {
            try {
                AgeRecipient::of($text);
                self::fail("{$text} was taken");
            } catch (Refusal $refusal) {
                self::assertSame('evidence_recipient_wrong', $refusal->refusalCode());
            }
        }
        self::assertSame(32, strlen(AgeRecipient::of(self::OTHER)->publicKey));
    }
}
