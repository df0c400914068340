<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/**
 * Evidence outlives the module being switched off. This changes the installation's module list and schema, so it runs only
 * where MAGENTO_DISPOSABLE=1 says that the installation is made for that.
 */
#[CoversNothing]
class WebSurvivalTest extends WebTestCase
{
    protected function setUp(): void
    {
        parent::setUp();
        if (getenv('MAGENTO_DISPOSABLE') !== '1') {
            self::markTestSkipped('Set MAGENTO_DISPOSABLE=1 for an installation that may be taken apart.');
        }
    }

    public function testDisablingAndUpgradingKeepsTheEvidenceAndTheShopRunning(): void
    {
        $this->shop()->console(['leakresponse:incident:declare', '--noticed=other', '--scope=all']);
        $this->shop()->console(['leakresponse:ledger:seal']);
        $before = $this->kept();

        $this->shop()->console(['module:disable', 'Vendor_LeakResponse']);
        self::assertSame(0, $this->shop()->console(['setup:upgrade', '--keep-generated'])['exit']);
        self::assertStringNotContainsString('leakresponse:', $this->shop()->console(['list'])['out']);
        self::assertSame(200, $this->shop()->send('GET', '/customer/account/login/')['status']);
        self::assertSame(404, $this->shop()->send('GET', '/rest/V1/leakresponse/status')['status']);

        $this->shop()->console(['module:enable', 'Vendor_LeakResponse']);
        self::assertSame(0, $this->shop()->console(['setup:upgrade', '--keep-generated'])['exit']);
        self::assertSame($before, $this->kept());
        self::assertSame(0, $this->shop()->console(['leakresponse:ledger:seal'])['exit'], 'The ledger goes on where it stood.');
    }

    /** @return array<string, mixed> */
    private function kept(): array
    {
        $status = json_decode($this->shop()->console(['leakresponse:status', '--json'])['out'], true);
        return [
            'incident' => $status['incident']['id'],
            'sealed' => $status['evidence']['size'],
            'key' => $status['evidence']['key_fingerprint'],
            'keys' => json_decode($this->shop()->console(['leakresponse:key:list', '--json'])['out'], true),
        ];
    }
}
