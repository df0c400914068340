<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** Requests for a link to set a password, by REST and GraphQL: everybody hears the same, one account gets few mails. */
#[CoversNothing]
class WebResetThrottleTest extends WebTestCase
{
    use WebActs;

    public function testEveryDoorGivesOneAnswerAndOneAccountGetsThreeLinks(): void
    {
        $this->forgetCounters();
        // Any act guards the answers; this one concerns somebody else.
        $run = $this->switchOn('hold_mail', []);
        $lock = $this->switchOn('lock_accounts', [['admin', (string) $this->shop()->accounts()['lrtest_other']]]);
        try {
            $answers = [];
            for ($try = 0; $try < 3; $try++) {
                $answers[] = $this->byRest(WebShop::CUSTOMER);
                $answers[] = $this->byGraphQl(WebShop::CUSTOMER);
            }
            $answers[] = $this->byRest('nobody@example.test');
            $answers[] = $this->byGraphQl('nobody@example.test');
            self::assertSame(['true'], array_values(array_unique($answers)));
            // Links are made after the answers have left; a fourth would come with the third.
            for ($look = 0; $look < 20 && $this->kept() < 3; $look++) {
                sleep(1);
            }
            sleep(1);
            self::assertSame(3, $this->kept());
        } finally {
            $this->lift($lock['id']);
            $this->dropAll();
            $this->lift($run['id']);
        }
    }

    private function byRest(string $mail): string
    {
        return trim($this->shop()->send('PUT', '/rest/V1/customers/password', ['Content-Type' => 'application/json'], (string) json_encode([
            'email' => $mail, 'template' => 'email_reset', 'websiteId' => 1,
        ]))['body']);
    }

    private function byGraphQl(string $mail): string
    {
        $answer = $this->post('/graphql', ['query' => "mutation{requestPasswordResetEmail(email:\"{$mail}\")}"]);
        return (string) json_encode(json_decode($answer['body'], true)['data']['requestPasswordResetEmail'] ?? $answer['body']);
    }

    private function kept(): int
    {
        return $this->signer->call('GET', '/V1/leakresponse/held-mails', null, 'after=0&limit=100')['data']['kept'];
    }

    private function dropAll(): void
    {
        $page = $this->signer->call('GET', '/V1/leakresponse/held-mails', null, 'after=0&limit=100')['data'];
        $ids = array_map(static fn (array $mail): int => (int) $mail['id'], $page['mails']);
        if ($ids !== []) {
            $this->signer->call('POST', '/V1/leakresponse/held-mails/drop', ['ids' => $ids, 'reason' => 'the test is over']);
        }
    }
}
