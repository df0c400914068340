<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** Refused requests stand in the ledger: who is known by an entry each, strangers counted by network and minute. */
#[CoversNothing]
class WebRefusalTest extends WebTestCase
{
    public function testRefusalsBeforeAndBehindTheServiceAreRecordedUnderTheirActor(): void
    {
        $ids = $this->shop()->accounts();
        $watch = ['Authorization' => 'Bearer ' . $this->shop()->token('admin', 'lrtest_watch')];
        $full = ['Authorization' => 'Bearer ' . $this->shop()->token('admin', 'lrtest_full')];
        $from = $this->sealed();
        $this->shop()->rest('GET', '/V1/leakresponse/ledger/checkpoint', $watch);
        $this->shop()->rest('POST', '/V1/leakresponse/plans', $full, ['incident' => 1]);
        $this->shop()->rest('POST', '/V1/leakresponse/incidents', $full, WebRoutes::body('/incidents', self::uuid()));
        $panel = (new WebPanel($this->shop()))->signIn('lrtest_watch');
        $panel->call('GET', '/V1/leakresponse/ledger/checkpoint');
        $panel->stepUp(str_repeat('c', 64), 'wrong');

        $seen = array_map(
            static fn (array $fact): array => [$fact['type'], $fact['actor']['id'], $fact['door'], $fact['data']['code']],
            array_values(array_filter($this->entriesSince($from), static fn (array $fact): bool => isset($fact['data']['code'])))
        );
        [$one, $all] = [(string) $ids['lrtest_watch'], (string) $ids['lrtest_full']];
        self::assertSame([
            ['refusal.recorded', $one, 'rest', 'not_allowed'],
            ['refusal.recorded', $all, 'rest', 'unknown_field'],
            ['refusal.recorded', $all, 'rest', 'proof_needed'],
            ['refusal.recorded', $one, 'panel', 'not_allowed'],
            ['step_up.refused', $one, 'panel', 'step_up_wrong'],
            ['refusal.recorded', $one, 'panel', 'step_up_wrong'],
        ], $seen);
    }

    public function testStrangersCannotFloodTheLedger(): void
    {
        $from = $this->sealed();
        for ($try = 0; $try < 20; $try++) {
            $this->shop()->rest('GET', '/V1/leakresponse/status');
        }
        $refusals = array_filter(
            $this->entriesSince($from),
            static fn (array $fact): bool => $fact['type'] === 'refusal.recorded' && ($fact['data']['code'] ?? '') === 'not_signed_in'
        );
        self::assertSame([], $refusals, 'Nobody who is unknown gets an entry of their own.');
    }

    private function sealed(): int
    {
        $this->shop()->console(['leakresponse:ledger:seal']);
        return (int) json_decode($this->shop()->console(['leakresponse:status', '--json'])['out'], true)['evidence']['size'];
    }

    /** @return list<array<string, mixed>> facts as they were sealed */
    private function entriesSince(int $from): array
    {
        $this->shop()->console(['leakresponse:ledger:seal']);
        $signer = $this->enrolled('refusals ' . microtime(), 'admin:' . $this->shop()->accounts()['lrtest_full']);
        $page = $signer->call('GET', '/V1/leakresponse/ledger/entries', null, "from={$from}&limit=200")['data'];
        return array_map(
            static fn (string $entry): array => (array) json_decode((string) base64_decode($entry, true), true),
            $page['entries'] ?? self::fail('No entries: ' . json_encode($page))
        );
    }
}
