<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** Blocked networks in a real shop that stands behind a proxy of its own: this machine. */
#[CoversNothing]
class WebNetworksTest extends WebTestCase
{
    use WebActs;

    private const THERE = '203.0.113.9';
    private const ELSEWHERE = '198.51.100.9';

    public function testABlockedNetworkIsRefusedAtEveryDoorAndLetInAfterTheUndo(): void
    {
        $this->whileSet(['trusted_proxies' => ['127.0.0.1']], function (): void {
            self::assertSame([200, 200, 200, 200, 200], $this->doors(self::THERE));
            $run = $this->switchOn('block_networks', [['network', '203.0.113.0/24'], ['network', '2001:db8::/32']]);
            try {
                self::assertSame([403, 403, 403, 403, 403], $this->doors(self::THERE));
                self::assertSame([403, 403, 403, 403, 403], $this->doors('2001:db8::5'));
                self::assertSame([200, 200, 200, 200, 200], $this->doors(self::ELSEWHERE));
                $forged = $this->visit('/', self::ELSEWHERE . ', ' . self::THERE);
                self::assertSame(403, $forged['status'], 'What a visitor writes into the header first does not count.');
                $page = $this->visit('/', self::THERE);
                self::assertStringContainsString('<h1>Your network is blocked', $page['body']);
                self::assertStringContainsStringIgnoringCase('cache-control: no-store', $page['headers']);
                $rest = json_decode($this->visit('/rest/V1/directory/countries', self::THERE)['body'], true);
                self::assertSame('network_blocked', $rest['parameters']['code']);
                self::assertNotSame(403, $this->visit('/paypal/ipn/', self::THERE)['status']);
                $this->assertProven($run);
            } finally {
                $this->lift($run['id']);
            }
            self::assertSame([200, 200, 200, 200, 200], $this->doors(self::THERE));
        });
    }

    public function testTheHeaderOfAStrangerIsNotBelievedAndTheCallersOwnNetworkIsNotBlocked(): void
    {
        $own = $this->plan('block_networks', [['network', '127.0.0.0/8']]);
        self::assertSame([422, 'own_network'], [$own['status'], $own['code']]);
        $run = $this->switchOn('block_networks', [['network', '203.0.113.0/24']]);
        try {
            self::assertSame(200, $this->visit('/', self::THERE)['status'], 'No proxy of ours wrote this header.');
        } finally {
            $this->lift($run['id']);
        }
    }

    public function testTheProofFailsOnANodeThatLetsIn(): void
    {
        $this->whileSet(['never_block' => ['203.0.113.0/24']], function (): void {
            $run = $this->switchOn('block_networks', [['network', '203.0.113.0/24']]);
            try {
                self::assertSame('not_proven', $this->finished($run)['proof']['verdict']);
            } finally {
                $this->lift($run['id']);
            }
        });
    }

    /** @return list<int> a page from the cache, REST, SOAP, GraphQL and the admin */
    private function doors(string $from): array
    {
        return [
            $this->visit('/', $from)['status'],
            $this->visit('/rest/V1/directory/countries', $from)['status'],
            $this->visit('/soap/default?wsdl&services=directoryCountryInformationAcquirerV1', $from)['status'],
            $this->post('/graphql', ['query' => '{storeConfig{code}}'], ['X-Forwarded-For' => $from])['status'],
            $this->visit('/admin/', $from)['status'],
        ];
    }

    /** @return array{status: int, headers: string, body: string} */
    private function visit(string $path, string $from): array
    {
        return $this->shop()->send('GET', $path, ['X-Forwarded-For' => $from]);
    }
}
