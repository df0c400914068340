<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Proof;

/** A visitor of the shop over HTTP: keeps cookies, follows nothing. */
class ShopBrowser
{
    /** @param array<string, string> $cookies */
    public function __construct(private readonly string $shop, private array $cookies = [])
    {
    }

    /** @return array<string, string> */
    public function cookies(): array
    {
        return $this->cookies;
    }

    /** @param array<string, string> $headers */
    public function get(string $path, array $headers = []): Answer
    {
        return $this->ask('GET', $path, $headers, '');
    }

    /** @param array<string, string> $fields a form key is added from the page `$from` */
    public function submit(string $from, string $path, array $fields): Answer
    {
        $page = $this->get($from);
        preg_match('/name="form_key" value="([0-9a-f]+)"/', $page->body, $part);
        $form = http_build_query(['form_key' => $part[1] ?? ''] + $fields);
        return $this->ask('POST', $path, ['Content-Type' => 'application/x-www-form-urlencoded'], $form);
    }

    /** @param array<string, string> $data */
    public function postJson(string $path, array $data): Answer
    {
        return $this->ask('POST', $path, ['Content-Type' => 'application/json'], json_encode($data, JSON_THROW_ON_ERROR));
    }

    /** @param array<string, string> $headers */
    private function ask(string $method, string $path, array $headers, string $body): Answer
    {
        $headers += $this->cookies === [] ? [] : ['Cookie' => implode('; ', self::joined($this->cookies, '='))];
        $lines = self::joined($headers, ': ');
        $context = stream_context_create(['http' => [
            'method' => $method,
            'header' => implode("\r\n", [...$lines, 'Connection: close']),
            'content' => $body,
            'follow_location' => 0,
            'ignore_errors' => true,
            'timeout' => 10,
        ]]);
        $http_response_header = [];
        $answer = @file_get_contents($this->shop . $path, false, $context);
        return $answer === false ? new Answer(0, '', '') : $this->read($http_response_header, $answer);
    }

    /**
     * @param array<string, string> $pairs
     * @return list<string>
     */
    private static function joined(array $pairs, string $by): array
    {
        return array_map(static fn (string $name): string => $name . $by . $pairs[$name], array_keys($pairs));
    }

    /** @param list<string> $head */
    private function read(array $head, string $body): Answer
    {
        $location = '';
        foreach ($head as $line) {
            if (preg_match('/^Set-Cookie:\s*([^=;\s]+)=([^;]*)/i', $line, $part) === 1) {
                $this->cookies[$part[1]] = $part[2];
            } elseif (preg_match('/^Location:\s*(\S+)/i', $line, $part) === 1) {
                $location = $part[1];
            }
        }
        preg_match('~^HTTP/\S+ (\d{3})~', $head[0] ?? '', $part);
        return new Answer((int) ($part[1] ?? 0), $location, $body);
    }
}
