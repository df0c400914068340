<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;
use Vendor\LeakResponse\Core\Integrate\StandardWebhook;

/** Events of other systems over HTTP: only what an enrolled sender signed reaches a consumer. */
#[CoversNothing]
class WebEventTest extends WebTestCase
{
    private string $settings = '';
    private string $secretFile = '';

    protected function setUp(): void
    {
        parent::setUp();
        $file = "{$this->shop()->root}/app/etc/env.php";
        $this->settings = (string) file_get_contents($file);
        $this->secretFile = (string) tempnam(sys_get_temp_dir(), 'whsec');
        chmod($this->secretFile, 0644);
        file_put_contents($this->secretFile, 'whsec_' . base64_encode(str_repeat('k', 32)));
        $env = include $file;
        $env['leakresponse']['webhooks']['in']['psp'] = ['secret_file' => $this->secretFile, 'types' => ['order.paid']];
        $this->write("<?php\nreturn " . var_export($env, true) . ";\n");
    }

    protected function tearDown(): void
    {
        if ($this->settings !== '') {
            $this->write($this->settings);
            unlink($this->secretFile);
        }
        parent::tearDown();
    }

    public function testOnlyWhatAnEnrolledSenderSignedIsLookedAt(): void
    {
        $body = '{"type":"order.paid","data":{"order":7}}';
        $signed = 'no answer';
        for ($looks = 0; $looks < 20 && $signed !== '422 event_without_consumer'; $looks++) {
            // PHP looks at env.php anew after some seconds.
            usleep($looks === 0 ? 0 : 500000);
            $signed = $this->post('psp', $body, str_repeat('k', 32));
        }
        self::assertSame('422 event_without_consumer', $signed, 'the signature holds; no module of this shop takes such events');
        self::assertSame('401 event_not_signed', $this->post('psp', $body, str_repeat('x', 32)));
        self::assertSame('401 event_not_signed', $this->post('nobody', $body, str_repeat('k', 32)));
        self::assertSame('401 event_stale', $this->post('psp', $body, str_repeat('k', 32), -600));
        self::assertSame('422 event_type_not_allowed', $this->post('psp', '{"type":"customer.all","data":{}}', str_repeat('k', 32)));
        $unsigned = $this->shop()->send('POST', '/leakresponse/event/receive/sender/psp', [], $body);
        self::assertSame(401, $unsigned['status']);
    }

    private function post(string $sender, string $body, string $secret, int $seconds = 0): string
    {
        $id = 'msg_' . bin2hex(random_bytes(8));
        $at = time() + $seconds;
        $answer = $this->shop()->send('POST', "/leakresponse/event/receive/sender/{$sender}", [
            'Content-Type' => 'application/json',
            'webhook-id' => $id,
            'webhook-timestamp' => (string) $at,
            'webhook-signature' => StandardWebhook::sign($id, $at, $body, $secret),
        ], $body);
        return "{$answer['status']} " . (json_decode($answer['body'], true)['code'] ?? '');
    }

    private function write(string $text): void
    {
        $file = "{$this->shop()->root}/app/etc/env.php";
        file_put_contents("{$file}.lr", $text);
        rename("{$file}.lr", $file);
    }
}
