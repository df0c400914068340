<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use RuntimeException;

/** A browser in which an admin is signed in and has the Control room open. */
class WebPanel
{
    /** @var array<string, mixed> */
    private array $config = [];

    public string $page = '';

    public function __construct(private readonly WebShop $shop, public string $jar = '')
    {
        $this->jar = $jar === '' ? (string) tempnam(sys_get_temp_dir(), 'lrjar') : $jar;
    }

    /** Signs in by the form; opens the Control room where the role may. */
    public function signIn(string $user): self
    {
        $login = $this->shop->send('GET', '/admin/', [], null, $this->jar);
        preg_match('/name="form_key" type="hidden" value="([^"]+)"/', $login['body'], $key);
        $this->shop->send('POST', '/admin/', [], http_build_query([
            'form_key' => $key[1] ?? throw new RuntimeException('The login page has no form key.'),
            'login' => ['username' => $user, 'password' => WebShop::PASSWORD],
        ]), $this->jar);
        $answer = $this->shop->send('GET', '/admin/admin/dashboard/', [], null, $this->jar);
        for ($hops = 0; $hops < 5 && preg_match('/^Location: (\S+)/mi', $answer['headers'], $to) === 1; $hops++) {
            $answer = $this->shop->send('GET', $to[1], [], null, $this->jar);
        }
        preg_match('/FORM_KEY = [\'"]([^\'"]+)/', $answer['body'], $key);
        $this->config = ['formKey' => $key[1] ?? ''];
        if (preg_match('#https?://[^"]*/leakresponse/room/index/key/[0-9a-f]+/#', $answer['body'], $room) === 1) {
            $this->open($room[0]);
        }
        return $this;
    }

    public function open(string $address): void
    {
        $this->page = $this->shop->send('GET', $address, [], null, $this->jar)['body'];
        if (preg_match('/data-lr-config="([^"]*)"/', $this->page, $config) === 1) {
            /** @var array<string, mixed> $read */
            $read = json_decode(html_entity_decode($config[1], ENT_QUOTES), true);
            $this->config = $read;
        }
    }

    /** @return array<string, mixed> */
    public function config(): array
    {
        return $this->config;
    }

    /**
     * @param array<mixed>|null $body
     * @return array{status: int, code: string, field: string, data: mixed}
     */
    public function call(string $method, string $path, ?array $body = null): array
    {
        $call = ['method' => $method, 'path' => $path];
        if ($body !== null) {
            $call['body'] = $body ?: (object) [];
        }
        return $this->post('/admin/leakresponse/bridge/call', (string) json_encode($call));
    }

    /** @return array{status: int, code: string, field: string, data: mixed} */
    public function stepUp(string $boundTo, string $password): array
    {
        return $this->post('/admin/leakresponse/stepup/verify', (string) json_encode([
            'bound_to' => $boundTo,
            'password' => $password,
        ]));
    }

    /** @return array{status: int, code: string, field: string, data: mixed} */
    public function post(string $address, string $call, ?string $formKey = null): array
    {
        return WebShop::read($this->shop->send(
            'POST',
            $address,
            ['X-Requested-With' => 'XMLHttpRequest'],
            http_build_query(['form_key' => $formKey ?? $this->config['formKey'] ?? '', 'call' => $call]),
            $this->jar
        ));
    }

    /** Value of the admin session cookie. */
    public function sessionId(): string
    {
        preg_match('/\tadmin\t(\S+)$/m', (string) file_get_contents($this->jar), $id);
        return $id[1] ?? '';
    }

    /** A copy of the browser as a thief has it: same cookies, same form key. */
    public function stolen(): self
    {
        $copy = new self($this->shop);
        copy($this->jar, $copy->jar);
        $copy->config = $this->config;
        return $copy;
    }
}
