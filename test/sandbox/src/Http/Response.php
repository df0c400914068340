<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Http;

/** What goes back. Every page is under a policy without inline scripts, inline styles and eval. */
class Response
{
    private const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
        . " font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** @param array<string, string> $headers */
    public function __construct(
        public readonly int $status,
        public readonly array $headers,
        public readonly string $body,
    ) {
    }

    public static function page(string $html, int $status = 200): self
    {
        return new self($status, [
            'Content-Type' => 'text/html; charset=utf-8',
            'Content-Security-Policy' => self::POLICY,
            'Cache-Control' => 'no-store',
        ], $html);
    }

    public static function json(mixed $data, int $status = 200): self
    {
        $flags = JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE;
        return new self($status, [
            'Content-Type' => 'application/json; charset=utf-8',
            'Cache-Control' => 'no-store',
        ], json_encode($data, $flags));
    }

    public static function redirect(string $to): self
    {
        return new self(302, ['Location' => $to, 'Cache-Control' => 'no-store'], '');
    }

    public static function file(string $path, string $type): self
    {
        return new self(
            200,
            ['Content-Type' => $type, 'Cache-Control' => 'no-cache'],
            (string) file_get_contents($path)
        );
    }

    public function send(): void
    {
        http_response_code($this->status);
        header_remove('X-Powered-By');
        header('X-Content-Type-Options: nosniff');
        header('Referrer-Policy: no-referrer');
        foreach ($this->headers as $name => $value) {
            header("{$name}: {$value}");
        }
        echo $this->body;
    }
}
