<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** Locked accounts of a real shop, over HTTP: before, during and after the undo. */
#[CoversNothing]
class WebLocksTest extends WebTestCase
{
    use WebActs;

    public function testALockedCustomerIsOutAndHearsTheWordsOfAWrongPassword(): void
    {
        $id = (string) $this->shop()->accounts()['customer'];
        $browser = new WebBrowser($this->shop());
        $browser->signIn(WebShop::CUSTOMER, WebShop::PASSWORD);
        self::assertSame(200, $browser->get('/customer/account/')['status']);
        $bearer = ['Authorization' => 'Bearer ' . $this->shop()->token('customer', WebShop::CUSTOMER)];
        self::assertSame(200, $this->shop()->rest('GET', '/V1/customers/me', $bearer)['status']);
        $run = $this->switchOn('lock_accounts', [['customer', $id]]);
        try {
            self::assertSame(302, $browser->get('/customer/account/')['status']);
            self::assertSame(401, $this->shop()->rest('GET', '/V1/customers/me', $bearer)['status']);
            $wrong = $this->tokenFor('Wrong-Passw0rd!');
            self::assertSame(401, $wrong['status']);
            self::assertSame($wrong, $this->tokenFor(WebShop::PASSWORD));
            $again = new WebBrowser($this->shop());
            self::assertStringContainsString('/login', $again->signIn(WebShop::CUSTOMER, WebShop::PASSWORD));
            $right = $again->messages();
            $other = new WebBrowser($this->shop());
            $other->signIn(WebShop::CUSTOMER, 'Wrong-Passw0rd!');
            self::assertSame([true, $other->messages()], [$right !== '', $right]);
            $this->assertProven($run);
        } finally {
            $this->lift($run['id']);
        }
        self::assertSame(200, $this->shop()->rest('GET', '/V1/customers/me', $bearer)['status']);
        self::assertStringNotContainsString('/login', (new WebBrowser($this->shop()))->signIn(WebShop::CUSTOMER, WebShop::PASSWORD));
    }

    public function testALockedAdminIsOutAndNobodyLocksThemselves(): void
    {
        $id = (string) $this->shop()->accounts()['lrtest_watch'];
        $own = $this->plan('lock_accounts', [['admin', '1']]);
        self::assertSame([422, 'own_account'], [$own['status'], $own['code']]);
        $panel = (new WebPanel($this->shop()))->signIn('lrtest_watch');
        self::assertSame(200, $panel->call('GET', '/V1/leakresponse/status')['status']);
        $bearer = ['Authorization' => 'Bearer ' . $this->shop()->token('admin', 'lrtest_watch')];
        self::assertSame(200, $this->shop()->rest('GET', '/V1/leakresponse/status', $bearer)['status']);
        $run = $this->switchOn('lock_accounts', [['admin', $id]]);
        try {
            self::assertSame(401, $panel->call('GET', '/V1/leakresponse/status')['status']);
            self::assertSame(401, $this->shop()->rest('GET', '/V1/leakresponse/status', $bearer)['status']);
            $wrong = $this->tokenFor('Wrong-Passw0rd!', 'admin', 'lrtest_watch');
            self::assertSame($wrong, $this->tokenFor(WebShop::PASSWORD, 'admin', 'lrtest_watch'));
            $this->assertProven($run);
        } finally {
            $this->lift($run['id']);
        }
        self::assertSame(200, $this->shop()->rest('GET', '/V1/leakresponse/status', $bearer)['status']);
    }

    public function testTheProofFailsWhereTheLockWasTakenAway(): void
    {
        $run = $this->switchOn('lock_accounts', [['customer', (string) $this->shop()->accounts()['customer']]]);
        try {
            $this->shop()->run(['-r', 'require "app/bootstrap.php";'
                . '$o = Magento\Framework\App\Bootstrap::create(BP, [])->getObjectManager();'
                . '$c = $o->get(Magento\Framework\App\ResourceConnection::class);'
                . '$c->getConnection()->delete($c->getTableName("leakresponse_contain_switch"), ["kind = ?" => "lock_accounts"]);'
                . 'unlink($o->get(Vendor\LeakResponse\Model\Shared\KeyFolder::class)->path() . "/switch.jsonl");']);
            self::assertSame('not_proven', $this->finished($run)['proof']['verdict']);
        } finally {
            $undone = $this->signer->call('GET', "/V1/leakresponse/containments/{$run['id']}");
            self::assertSame('superseded', $undone['data']['switch_state']);
        }
    }

    /** @return array{status: int, body: mixed} */
    private function tokenFor(string $password, string $kind = 'customer', string $name = WebShop::CUSTOMER): array
    {
        $answer = $this->shop()->rest('POST', "/V1/integration/{$kind}/token", [], ['username' => $name, 'password' => $password]);
        return ['status' => $answer['status'], 'body' => $answer['data']['message'] ?? ''];
    }
}
