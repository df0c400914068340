<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use RuntimeException;

/** A running Magento seen from outside: HTTP and bin/magento. MAGENTO_ROOT names the installation, MAGENTO_URL its address. */
class WebShop
{
    public const PASSWORD = 'Lrtest-Passw0rd!';
    public const CUSTOMER = 'lrtest@example.test';

    /** @var array<string, int>|null */
    private ?array $accounts = null;

    private function __construct(public readonly string $root, public readonly string $url)
    {
    }

    /** Null on a machine without Magento: the tests that need it are skipped and say so. */
    public static function find(): ?self
    {
        $root = (string) getenv('MAGENTO_ROOT');
        $url = rtrim((string) getenv('MAGENTO_URL'), '/');
        return $root !== '' && $url !== '' && is_file("{$root}/bin/magento") ? new self($root, $url) : null;
    }

    /**
     * @param array<string, string> $headers
     * @return array{status: int, headers: string, body: string}
     */
    public function send(string $method, string $path, array $headers = [], ?string $body = null, ?string $jar = null): array
    {
        $curl = curl_init(str_starts_with($path, 'http') ? $path : $this->url . $path);
        if ($curl === false) {
            throw new RuntimeException('curl cannot be used.');
        }
        curl_setopt_array($curl, [
            CURLOPT_CUSTOMREQUEST => $method,
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_HEADER => true,
            CURLOPT_TIMEOUT => 120,
            CURLOPT_HTTPHEADER => array_map(
                static fn (string $name, string $value): string => "{$name}: {$value}",
                array_keys($headers),
                $headers
            ),
        ]);
        if ($body !== null) {
            curl_setopt($curl, CURLOPT_POSTFIELDS, $body);
        }
        if ($jar !== null) {
            curl_setopt($curl, CURLOPT_COOKIEJAR, $jar);
            curl_setopt($curl, CURLOPT_COOKIEFILE, $jar);
        }
        $answer = curl_exec($curl);
        $status = (int) curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
        $length = (int) curl_getinfo($curl, CURLINFO_HEADER_SIZE);
        curl_close($curl);
        if (!is_string($answer)) {
            throw new RuntimeException("No answer from {$path}.");
        }
        return ['status' => $status, 'headers' => substr($answer, 0, $length), 'body' => substr($answer, $length)];
    }

    /**
     * @param array<string, string> $headers
     * @param array<mixed>|string|null $body
     * @return array{status: int, code: string, field: string, data: mixed}
     */
    public function rest(string $method, string $path, array $headers = [], array|string|null $body = null): array
    {
        $text = is_array($body) ? json_encode($body ?: (object) [], JSON_THROW_ON_ERROR) : $body;
        $answer = $this->send($method, "/rest{$path}", $headers + ['Content-Type' => 'application/json'], $text);
        return self::read($answer);
    }

    /**
     * @param array{status: int, headers: string, body: string} $answer
     * @return array{status: int, code: string, field: string, data: mixed}
     */
    public static function read(array $answer): array
    {
        $data = json_decode($answer['body'], true);
        $parameters = is_array($data) ? ($data['parameters'] ?? []) : [];
        return [
            'status' => $answer['status'],
            'code' => (string) ($parameters['code'] ?? ''),
            'field' => (string) ($parameters['field'] ?? ''),
            'data' => $data,
        ];
    }

    public function token(string $kind, string $name): string
    {
        $answer = $this->rest('POST', "/V1/integration/{$kind}/token", [], ['username' => $name, 'password' => self::PASSWORD]);
        return is_string($answer['data']) ? $answer['data'] : throw new RuntimeException("No {$kind} token for {$name}.");
    }

    /**
     * @param list<string> $arguments
     * @return array{exit: int, out: string, err: string}
     */
    public function console(array $arguments): array
    {
        return $this->run(['bin/magento', ...$arguments]);
    }

    /** @return array<string, int> ids of the test accounts by name, made when first asked for */
    public function accounts(): array
    {
        if ($this->accounts === null) {
            $made = $this->run([dirname(__DIR__, 3) . '/scripts/magento/web/fixture.php', $this->root, 'make']);
            /** @var array<string, int>|null $ids */
            $ids = json_decode($made['out'], true);
            $this->accounts = $ids ?? throw new RuntimeException("No test accounts: {$made['out']}{$made['err']}");
        }
        return $this->accounts;
    }

    public function removeAccounts(): void
    {
        $this->run([dirname(__DIR__, 3) . '/scripts/magento/web/fixture.php', $this->root, 'remove']);
        $this->accounts = null;
    }

    /**
     * @param list<string> $arguments of php
     * @return array{exit: int, out: string, err: string}
     */
    public function run(array $arguments): array
    {
        $command = ['php', '-d', 'memory_limit=2G', '-d', 'sendmail_path=/bin/true', ...$arguments];
        $process = proc_open($command, [1 => ['pipe', 'w'], 2 => ['pipe', 'w']], $pipes, $this->root);
        if (!is_resource($process)) {
            throw new RuntimeException('php cannot be started.');
        }
        $out = (string) stream_get_contents($pipes[1]);
        $err = (string) stream_get_contents($pipes[2]);
        return ['exit' => proc_close($process), 'out' => $out, 'err' => $err];
    }
}
