<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** Outgoing mail of a real shop: before, during and after the hold, as its mail server sees it. */
#[CoversNothing]
class WebMailTest extends WebTestCase
{
    use WebActs;

    public function testMailsWaitSealedAndGoOutOnceAndInOrderAfterTheLift(): void
    {
        self::assertSame(1, $this->arrived($this->subscribe()));
        $run = $this->switchOn('hold_mail', []);
        try {
            $first = $this->subscribe();
            $second = $this->subscribe();
            $this->assertProven($run);
            self::assertSame([0, 0], [$this->arrived($first), $this->arrived($second)]);
            self::assertSame(0, $this->release()['sent']);
            $page = $this->waiting();
            self::assertSame(2, $page['kept'], (string) json_encode($page));
            self::assertSame('newsletter_subscription_success_email_template', $page['mails'][0]['template']);
        } finally {
            $this->lift($run['id']);
        }
        self::assertSame(['sent' => 2, 'unsure' => 0], $this->release());
        self::assertSame([1, 1], [$this->arrived($first), $this->arrived($second)]);
        self::assertSame(0, $this->release()['sent']);
        $mails = (string) file_get_contents("{$this->folder()}/released.eml");
        self::assertLessThan(strpos($mails, $second), strpos($mails, $first), 'In the order in which they were written.');
        self::assertSame(2, preg_match_all('/^Subject: .*Newsletter.*success/m', $mails));
        self::assertStringContainsString('subscribed to our newsletter', quoted_printable_decode($mails));
        self::assertSame(1, $this->arrived($this->subscribe()), 'After the lift nothing is held.');
    }

    public function testAPersonDropsOneAndTheOthersGoOut(): void
    {
        $run = $this->switchOn('hold_mail', []);
        try {
            $bad = $this->subscribe();
            $good = $this->subscribe();
            $mails = $this->waiting()['mails'];
            $drop = ['ids' => [(int) $mails[0]['id']], 'reason' => 'the test does not want it'];
            $bearer = ['Authorization' => 'Bearer ' . $this->shop()->token('admin', 'lrtest_full')];
            $unsigned = $this->shop()->rest('POST', '/V1/leakresponse/held-mails/drop', $bearer, $drop);
            self::assertSame([403, 'proof_needed'], [$unsigned['status'], $unsigned['code']]);
            $answer = $this->signer->call('POST', '/V1/leakresponse/held-mails/drop', $drop);
            self::assertSame([200, 1], [$answer['status'], $answer['data']['kept'] ?? $answer['code']]);
        } finally {
            $this->lift($run['id']);
        }
        self::assertSame(1, $this->release()['sent']);
        self::assertSame([0, 1], [$this->arrived($bad), $this->arrived($good)]);
    }

    public function testLinksToSetAPasswordGoOutWhereItWasAskedFor(): void
    {
        $ask = fn (): int => $this->shop()->rest('PUT', '/V1/customers/password', [], [
            'email' => WebShop::CUSTOMER, 'template' => 'email_reset', 'websiteId' => 1,
        ])['status'];
        $run = $this->switchOn('hold_mail', [['let_through', 'reset_links']]);
        try {
            $before = $this->arrived(WebShop::CUSTOMER);
            $this->forgetCounters();
            self::assertSame(200, $ask());
            // Where answers are guarded, the link is made after the answer.
            for ($look = 0; $look < 20 && $this->arrived(WebShop::CUSTOMER) === $before; $look++) {
                sleep(1);
            }
            self::assertSame($before + 1, $this->arrived(WebShop::CUSTOMER));
            self::assertSame(0, $this->arrived($this->subscribe()));
        } finally {
            $this->lift($run['id']);
        }
        $this->release();
    }

    public function testTheProofFindsANodeThatSends(): void
    {
        $this->whileDisabled('Magento\Framework\Mail\TransportInterface', 'leakResponseKeepMail', function (): void {
            $run = $this->switchOn('hold_mail', []);
            try {
                self::assertSame('not_proven', $this->finished($run)['proof']['verdict']);
            } finally {
                $this->lift($run['id']);
            }
        });
    }

    /** @return string the new subscriber, whom the shop writes a mail */
    private function subscribe(): string
    {
        $address = 'lr' . bin2hex(random_bytes(6)) . '@example.test';
        $answer = $this->post('/graphql', ['query' => "mutation{subscribeEmailToNewsletter(email:\"{$address}\"){status}}"]);
        self::assertStringContainsString('SUBSCRIBED', $answer['body']);
        return $address;
    }

    /** @return array<string, mixed> */
    private function waiting(): array
    {
        return $this->signer->call('GET', '/V1/leakresponse/held-mails', null, 'after=0&limit=100')['data'];
    }

    /** @return array{sent: int, unsure: int} */
    private function release(): array
    {
        // The shell's stand-in of a mail server: each mail goes to the end of one file.
        $server = "sendmail_path=\"cat >> {$this->folder()}/released.eml #\"";
        $done = $this->shop()->run(['-d', $server, 'bin/magento', 'leakresponse:mail:release', '--json']);
        return json_decode($done['out'], true);
    }

    /** How many mails to the address the mail server took. */
    private function arrived(string $address): int
    {
        return preg_match_all('/^To: .*' . preg_quote($address, '/') . '/m', $this->taken());
    }

    private function taken(): string
    {
        return implode("\n", array_map(file_get_contents(...), glob("{$this->folder()}/*.eml") ?: []));
    }

    private function folder(): string
    {
        $folder = $this->shop()->root . '/var/mail';
        is_dir($folder) || mkdir($folder, 0777, true);
        return $folder;
    }

    protected function tearDown(): void
    {
        @unlink("{$this->folder()}/released.eml");
    }
}
