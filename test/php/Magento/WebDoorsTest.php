<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** Closed doors of a real shop, over HTTP: before, during and after the undo. */
#[CoversNothing]
class WebDoorsTest extends WebTestCase
{
    use WebActs;

    public function testClosedApisAnswerInTheirOwnLanguageAndOursGoOn(): void
    {
        self::assertSame([200, 200, 200], $this->apis());
        $run = $this->switchOn('close_doors', [['door', 'rest'], ['door', 'soap'], ['door', 'graphql']]);
        try {
            self::assertSame([503, 503, 503], $this->apis());
            $rest = $this->shop()->rest('GET', '/V1/directory/countries');
            self::assertSame(['door_closed', 'rest'], [$rest['code'], $rest['field']]);
            self::assertSame(503, $this->shop()->rest('GET', '/all/V1/directory/countries')['status']);
            self::assertSame(503, $this->post('/rest/async/V1/customers', [])['status']);
            $graphQl = json_decode($this->post('/graphql', ['query' => '{storeConfig{code}}'])['body'], true);
            self::assertSame('door_closed', $graphQl['errors'][0]['extensions']['code']);
            $soap = $this->shop()->send('GET', '/soap/default?wsdl_list=1');
            self::assertStringContainsString('<env:Value>env:Receiver</env:Value>', $soap['body']);
            self::assertStringContainsStringIgnoringCase('content-type: application/soap+xml', $soap['headers']);
            self::assertSame(200, $this->signer->call('GET', '/V1/leakresponse/status')['status']);
            self::assertSame(200, $this->shop()->send('GET', '/')['status']);
            $this->assertProven($run);
        } finally {
            $this->lift($run['id']);
        }
        self::assertSame([200, 200, 200], $this->apis());
    }

    public function testADoorOfOneWebsiteLeavesTheOthersOpen(): void
    {
        $run = $this->switchOn('close_doors', [['door', 'rest']], ['kind' => 'websites', 'ids' => [2]]);
        try {
            self::assertSame(503, $this->shop()->rest('GET', '/b2b/V1/directory/countries')['status']);
            self::assertSame(200, $this->shop()->rest('GET', '/default/V1/directory/countries')['status']);
        } finally {
            $this->lift($run['id']);
        }
        self::assertSame(200, $this->shop()->rest('GET', '/b2b/V1/directory/countries')['status']);
    }

    public function testTheProofFindsANodeThatLetsThrough(): void
    {
        $this->whileSet(['never_block' => ['/rest']], function (): void {
            $run = $this->switchOn('close_doors', [['door', 'rest'], ['door', 'graphql']]);
            try {
                self::assertSame(200, $this->shop()->rest('GET', '/V1/directory/countries')['status']);
                self::assertSame('not_proven', $this->finished($run)['proof']['verdict']);
            } finally {
                $this->lift($run['id']);
            }
        });
    }

    public function testNobodyRegistersByTheFormOrByAnApi(): void
    {
        self::assertSame([200, 400], $this->registrations());
        $run = $this->switchOn('close_doors', [['door', 'registration']]);
        try {
            self::assertSame([403, 403], $this->registrations());
            $page = $this->shop()->send('GET', '/customer/account/create/')['body'];
            self::assertMatchesRegularExpression('#<html lang="en[^"]*" dir="ltr">.*<h1>New accounts#s', $page);
            $body = $this->post('/graphql', ['query' => 'mutation{createCustomerV2(input:{email:"lrnew@example.test",'
                . 'firstname:"A",lastname:"B",password:"Lrtest-Passw0rd!"}){customer{email}}}'])['body'];
            self::assertStringContainsString('New accounts cannot be created', $body);
            $this->assertProven($run);
        } finally {
            $this->lift($run['id']);
        }
        self::assertSame([200, 400], $this->registrations());
    }

    public function testGuestsCannotOrderAndStaffCan(): void
    {
        $order = fn (): string => $this->post('/graphql', ['query' => 'mutation{placeOrder(input:{cart_id:"'
            . json_decode($this->post('/rest/V1/guest-carts', [])['body'], true) . '"}){order{order_number}}}'])['body'];
        self::assertStringNotContainsString('Guest checkout is not allowed', $order());
        $run = $this->switchOn('close_doors', [['door', 'guest_checkout']]);
        try {
            self::assertStringContainsString('Guest checkout is not allowed', $order());
            $this->assertProven($run);
        } finally {
            $this->lift($run['id']);
        }
        self::assertStringNotContainsString('Guest checkout is not allowed', $order());
    }

    public function testTheAdminExportsImportsAndUploadsNothing(): void
    {
        $panel = (new WebPanel($this->shop()))->signIn('lrtest_full');
        preg_match('#https?://[^"]*/customer/index/index/key/[0-9a-f]+/#', $panel->page, $grid);
        $page = $this->shop()->send('GET', $grid[0] ?? '', [], null, $panel->jar)['body'];
        preg_match('#https?:[^"\']*mui(?:\\\\/|/)export(?:\\\\/|/)gridToCsv[^"\'?]*#', $page, $address);
        $export = stripslashes($address[0] ?? '') . '?namespace=customer_listing&search=&filters%5Bplaceholder%5D=true';
        $csv = fn (): int => $this->shop()->send('GET', $export, [], null, $panel->jar)['status'];
        self::assertSame(200, $csv());
        $run = $this->switchOn('close_doors', [['door', 'export'], ['door', 'import'], ['door', 'upload']]);
        try {
            $refused = $this->shop()->send('GET', $export, [], null, $panel->jar);
            self::assertSame(403, $refused['status']);
            self::assertStringContainsString('Exports are closed', $refused['body']);
            self::assertSame(403, $this->upload('/contact/index/post/'));
            $file = ['base64_encoded_data' => base64_encode('lr'), 'type' => 'image/png', 'name' => 'lr.png'];
            $media = $this->shop()->rest('POST', '/V1/products/LR-1/media', [
                'Authorization' => 'Bearer ' . $this->shop()->token('admin', 'lrtest_full'),
            ], ['entry' => [
                'media_type' => 'image', 'label' => 'x', 'position' => 9, 'disabled' => true, 'types' => [], 'content' => $file,
            ]]);
            self::assertSame(403, $media['status'], (string) json_encode($media['data']));
            self::assertSame(200, $panel->call('GET', '/V1/leakresponse/status')['status']);
            $this->assertProven($run);
        } finally {
            $this->lift($run['id']);
        }
        self::assertSame(200, $csv());
        self::assertNotSame(403, $this->upload('/contact/index/post/'));
    }

    public function testTheAdminAnswersOnlyFromNamedNetworksAndNobodyLocksThemselvesOut(): void
    {
        $own = $this->plan('close_doors', [['door', 'admin_login'], ['allow', '192.0.2.0/24']]);
        self::assertSame([422, 'own_address_missing'], [$own['status'], $own['code']]);
        $panel = (new WebPanel($this->shop()))->signIn('lrtest_full');
        $bearer = ['Authorization' => 'Bearer ' . $this->shop()->token('admin', 'lrtest_full')];
        self::assertSame(200, $this->shop()->rest('GET', '/V1/modules', $bearer)['status']);
        $run = $this->byConsole();
        try {
            self::assertSame(403, $this->shop()->send('GET', '/admin/')['status']);
            self::assertSame(403, $panel->call('GET', '/V1/leakresponse/status')['status']);
            self::assertSame(401, $this->shop()->rest('GET', '/V1/modules', $bearer)['status']);
            $login = ['username' => 'lrtest_full', 'password' => WebShop::PASSWORD];
            self::assertSame(401, $this->shop()->rest('POST', '/V1/integration/admin/token', [], $login)['status']);
            self::assertSame(200, $this->shop()->send('GET', '/')['status']);
            $this->assertProven($run);
        } finally {
            $this->lift($run['id']);
        }
        self::assertSame(200, $this->shop()->send('GET', '/admin/')['status']);
        self::assertSame(200, $this->shop()->rest('GET', '/V1/modules', $bearer)['status']);
    }

    /** @return array<string, mixed> the run, started from the shell, which may lock the caller out */
    private function byConsole(): array
    {
        $declared = $this->shop()->console(['leakresponse:incident:declare', '--noticed=other', '--scope=all', '--json']);
        $plan = json_decode($this->shop()->console([
            'leakresponse:contain:plan', '--incident=' . json_decode($declared['out'], true)['id'], '--action=close_doors',
            '--scope=all', '--audience=shop', '--option', 'door=admin_login', '--option', 'allow=192.0.2.0/24', '--json',
        ])['out'], true);
        $start = ['leakresponse:contain:start', "--plan={$plan['plan_hash']}", '--reason=a test of the doors', '--json'];
        $run = json_decode($this->shop()->console($start)['out'], true);
        return $this->signer->call('GET', "/V1/leakresponse/containments/{$run['id']}")['data'];
    }

    /** @return list<int> */
    private function apis(): array
    {
        return [
            $this->shop()->rest('GET', '/V1/directory/countries')['status'],
            $this->shop()->send('GET', '/soap/default?wsdl&services=directoryCountryInformationAcquirerV1')['status'],
            $this->post('/graphql', ['query' => '{storeConfig{code}}'])['status'],
        ];
    }

    /** @return list<int> the form, and a call whose password is too weak for any shop */
    private function registrations(): array
    {
        return [
            $this->shop()->send('GET', '/customer/account/create/')['status'],
            $this->post('/rest/V1/customers', ['customer' => [
                'email' => 'lrnew@example.test', 'firstname' => 'A', 'lastname' => 'B',
            ], 'password' => 'x'])['status'],
        ];
    }

    private function upload(string $path): int
    {
        $body = "--lr\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\r\nlr\r\n--lr--\r\n";
        return $this->shop()->send('POST', $path, ['Content-Type' => 'multipart/form-data; boundary=lr'], $body)['status'];
    }
}
