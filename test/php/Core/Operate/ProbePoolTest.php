<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Operate;

use InvalidArgumentException;
use PHPUnit\Framework\TestCase;
use RuntimeException;
use Vendor\LeakResponse\Core\Operate\Finding;
use Vendor\LeakResponse\Core\Operate\ProbePool;
use Vendor\LeakResponse\Core\Shared\SchemaArray;
use Vendor\LeakResponse\Test\Support\FakeProbe;
use Vendor\LeakResponse\Test\Support\FixedClock;

class ProbePoolTest extends TestCase
{
    private const MUST_RUN = ['cron', 'mail', 'ledger', 'epoch_file', 'key_folder', 'signing_keys'];

    public function testQuietIsKnownWhenEveryCheckThatMustRunDid(): void
    {
        $seen = $this->pool([])->look();

        self::assertFalse($seen['blind']);
        self::assertSame(self::MUST_RUN, array_column(SchemaArray::of($seen['checks']), 'code'));
        self::assertSame('2026-11-21T09:00:00Z', $seen['checks'][0]->getCheckedAt());
    }

    public function testAMissingCheckIsNamedAndMakesTheStateUnknown(): void
    {
        foreach (self::MUST_RUN as $code) {
            $seen = $this->pool([], $code)->look();
            self::assertTrue($seen['blind'], $code);
            self::assertSame(
                ['code' => $code, 'state' => 'fail', 'params' => [['name' => 'reason', 'value' => 'did_not_run']]],
                array_diff_key($this->check($seen['checks'], $code), ['checked_at' => 1])
            );
        }
    }

    public function testACheckThatThrowsDidNotRunAndItsMessageStaysInside(): void
    {
        $probe = new FakeProbe('mail', static fn (): Finding => throw new RuntimeException('password=secret'));
        $seen = $this->pool([$probe], 'mail')->look();

        self::assertTrue($seen['blind']);
        self::assertStringNotContainsString('secret', (string) json_encode(SchemaArray::of($seen['checks'])));
        self::assertSame('RuntimeException', $this->check($seen['checks'], 'mail')['params'][1]['value']);
    }

    public function testAFailedCheckThatRanLeavesTheStateKnown(): void
    {
        $seen = $this->pool([new FakeProbe('mail', static fn (): Finding => Finding::fail('switched_off'))], 'mail')->look();

        self::assertFalse($seen['blind']);
        self::assertSame('fail', $this->check($seen['checks'], 'mail')['state']);
    }

    public function testAThirdPartysCheckIsShownAndCannotBlindTheOthers(): void
    {
        $good = new FakeProbe('search', static fn (): Finding => Finding::warn('slow', ['seconds' => '3']));
        $bad = new FakeProbe('varnish', static fn (): Finding => throw new RuntimeException('away'));
        $seen = $this->pool([$good, $bad])->look();

        self::assertFalse($seen['blind']);
        self::assertSame('warn', $this->check($seen['checks'], 'search')['state']);
        self::assertSame('fail', $this->check($seen['checks'], 'varnish')['state']);
    }

    public function testTwoChecksOfOneCodeAreAMistakeFoundAtOnce(): void
    {
        $this->expectException(InvalidArgumentException::class);
        $this->pool([new FakeProbe('cron', Finding::ok(...))]);
    }

    /** @param list<FakeProbe> $more */
    private function pool(array $more, string $without = ''): ProbePool
    {
        $probes = $more;
        foreach (array_diff(self::MUST_RUN, [$without]) as $code) {
            $probes[] = new FakeProbe($code, static fn (): Finding => Finding::ok());
        }
        return new ProbePool(new FixedClock(), $probes);
    }

    /**
     * @param list<object> $checks
     * @return array<string, mixed>
     */
    private function check(array $checks, string $code): array
    {
        return array_column(SchemaArray::of($checks), null, 'code')[$code];
    }
}
