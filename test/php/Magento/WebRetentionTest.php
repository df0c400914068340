<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** Retention, legal holds, erasure and the person view in a real shop. */
#[CoversNothing]
class WebRetentionTest extends WebTestCase
{
    private const LEDGER = '/V1/leakresponse/ledger';

    private static ?WebSigner $enrolled = null;

    private WebSigner $signer;

    protected function setUp(): void
    {
        parent::setUp();
        self::$enrolled ??= $this->enrolled('retention ' . microtime(), 'admin:' . $this->shop()->accounts()['lrtest_full']);
        $this->signer = self::$enrolled;
    }

    public static function tearDownAfterClass(): void
    {
        self::$enrolled = null;
        parent::tearDownAfterClass();
    }

    public function testWhoSawACustomerIsAnsweredByNumberAndByMailAndTellsNothingOfStrangers(): void
    {
        $customer = $this->customer();
        $token = $this->shop()->token('admin', 'lrtest_full');
        $read = $this->shop()->rest('GET', "/V1/customers/{$customer['id']}", ['Authorization' => "Bearer {$token}"]);
        self::assertSame(200, $read['status']);
        $this->shop()->console(['leakresponse:ledger:seal']);
        $byId = $this->view(['customer' => $customer['id']]);
        self::assertContains('customer.viewed', array_column($byId['entries'], 'type'));
        $who = array_column($byId['entries'], 'actor', 'type')['customer.viewed'];
        self::assertSame('admin:' . $this->shop()->accounts()['lrtest_full'], $who);
        self::assertSame($byId['entries'], $this->view(['mail' => strtoupper($customer['email'])])['entries']);
        $nobody = $this->view(['mail' => 'nobody-' . self::uuid() . '@example.test']);
        self::assertSame([array_keys($this->view(['customer' => 3999999])), []], [array_keys($nobody), $nobody['entries']]);
        $shell = $this->json(['leakresponse:person:view', "--customer={$customer['id']}"]);
        self::assertContains('customer.viewed', array_column($shell['entries'], 'type'));
    }

    public function testAnAccountDeletedInTheShopProposesItsPersonAndAPersonDecides(): void
    {
        $customer = $this->customer();
        $token = $this->shop()->token('admin', 'lrtest_full');
        $this->shop()->rest('GET', "/V1/customers/{$customer['id']}", ['Authorization' => "Bearer {$token}"]);
        $gone = $this->shop()->rest('DELETE', "/V1/customers/{$customer['id']}", ['Authorization' => "Bearer {$token}"]);
        self::assertSame(200, $gone['status']);
        $erasure = $this->signer->call('GET', self::LEDGER . '/erasures')['data'][0];
        self::assertSame(['proposed', 'account_deleted'], [$erasure['state'], $erasure['source']]);
        $confirmed = $this->json(['leakresponse:person:erase', "--confirm={$erasure['erasure_id']}", '--reason=asked by letter']);
        self::assertSame('asked', $confirmed['state']);
        $withdrawn = $this->signer->call('POST', self::LEDGER . "/erasures/{$erasure['erasure_id']}/decide", [
            'decision' => 'withdraw', 'reason' => 'a test of erasing',
        ]);
        self::assertSame('withdrawn', $withdrawn['data']['state'], (string) json_encode($withdrawn));
        $again = $this->signer->call('POST', self::LEDGER . "/erasures/{$erasure['erasure_id']}/decide", [
            'decision' => 'confirm', 'reason' => 'a test of erasing',
        ]);
        self::assertSame([409, 'erasure_decided'], [$again['status'], $again['code']]);
    }

    public function testAHoldIsPlacedAtThePanelAndReleasedOnlyWithASignature(): void
    {
        $panel = (new WebPanel($this->shop()))->signIn('lrtest_full');
        $place = ['kind' => 'all', 'reason' => 'a test of holds'];
        self::assertSame('step_up_needed', $panel->call('POST', self::LEDGER . '/holds', $place)['code']);
        $proof = $panel->stepUp(hash('sha256', 'hold:all:0::'), WebShop::PASSWORD)['data']['step_up'];
        $hold = $panel->call('POST', self::LEDGER . '/holds', $place + ['step_up' => $proof]);
        self::assertSame(200, $hold['status'], (string) json_encode($hold));
        $id = $hold['data']['hold_id'];
        try {
            $policy = $this->signer->call('GET', self::LEDGER . '/retention')['data'];
            self::assertContains($id, array_column($policy['holds'], 'hold_id'));
            $path = self::LEDGER . "/holds/{$id}/release";
            self::assertSame('signature_needed', $panel->call('POST', $path, ['reason' => 'a test of holds'])['code']);
        } finally {
            $left = $this->json(['leakresponse:hold:release', "--hold={$id}", '--reason=a test of holds']);
        }
        self::assertNotContains($id, array_column($left['holds'], 'hold_id'));
    }

    public function testTheRetentionIsNeverBelowNinetyDays(): void
    {
        $policy = $this->signer->call('GET', self::LEDGER . '/retention')['data'];
        self::assertSame([365, 90], [$policy['days'], $policy['minimum_days']]);
        $short = $this->signer->call('POST', self::LEDGER . '/retention', ['days' => 30, 'reason' => 'a test of limits']);
        self::assertSame([400, 'days'], [$short['status'], $short['field']]);
        $shell = $this->shop()->console(['leakresponse:ledger:prune', '--days=30', '--json']);
        self::assertSame([3, 'days'], [$shell['exit'], json_decode($shell['out'], true)['parameters']['field'] ?? '']);
        self::assertSame(['pruned' => 0], $this->json(['leakresponse:ledger:prune']));
    }

    public function testTheSearchTableIsMadeAgainAndAgreesWithTheLedger(): void
    {
        $this->shop()->console(['leakresponse:ledger:seal']);
        self::assertSame(['differing' => 0, 'next' => null], $this->json(['leakresponse:ledger:project', '--rebuild']));
        $list = $this->signer->call('GET', self::LEDGER . '/search', null, 'limit=1')['data'];
        self::assertSame($list['sealed'], $list['searchable']);
    }

    /** @return array{id: int, email: string} */
    private function customer(): array
    {
        $email = 'kept-' . bin2hex(random_bytes(6)) . '@example.test';
        $token = $this->shop()->token('admin', 'lrtest_full');
        $made = $this->shop()->rest('POST', '/V1/customers', ['Authorization' => "Bearer {$token}"], [
            'customer' => ['email' => $email, 'firstname' => 'Kept', 'lastname' => 'Person', 'website_id' => 1, 'store_id' => 1],
            'password' => WebShop::PASSWORD,
        ]);
        self::assertSame(200, $made['status'], (string) json_encode($made));
        return ['id' => (int) $made['data']['id'], 'email' => $email];
    }

    /**
     * @param array<string, mixed> $who
     * @return array<string, mixed>
     */
    private function view(array $who): array
    {
        $answer = $this->signer->call('POST', self::LEDGER . '/person-views', $who);
        self::assertSame(200, $answer['status'], (string) json_encode($answer));
        return $answer['data'];
    }

    /**
     * @param list<string> $arguments
     * @return array<string, mixed>
     */
    private function json(array $arguments): array
    {
        $answer = $this->shop()->console([...$arguments, '--json']);
        self::assertSame(0, $answer['exit'], $answer['err'] . $answer['out']);
        return (array) json_decode($answer['out'], true, 64, JSON_THROW_ON_ERROR);
    }
}
