<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Http;

/** One request, as it arrived. */
class Request
{
    /**
     * @param string $path decoded path without query
     * @param array<mixed> $query
     * @param array<mixed> $form
     * @param array<string, string> $headers by lower-case name
     */
    public function __construct(
        public readonly string $method,
        public readonly string $target,
        public readonly string $path,
        public readonly array $query,
        public readonly array $form,
        public readonly array $headers,
        public readonly string $body,
        public readonly string $address,
    ) {
    }

    public static function fromGlobals(): self
    {
        $headers = [];
        foreach ($_SERVER as $name => $value) {
            if (is_string($value) && (str_starts_with($name, 'HTTP_') || $name === 'CONTENT_TYPE' || $name === 'CONTENT_LENGTH')) {
                $headers[strtolower(str_replace('_', '-', (string) preg_replace('/^HTTP_/', '', $name)))] = $value;
            }
        }
        $target = self::server('REQUEST_URI');
        return new self(
            self::server('REQUEST_METHOD'),
            $target,
            rawurldecode(explode('?', $target, 2)[0]),
            $_GET,
            $_POST,
            $headers,
            (string) file_get_contents('php://input'),
            self::server('REMOTE_ADDR'),
        );
    }

    public function header(string $name): string
    {
        return $this->headers[$name] ?? '';
    }

    public function field(string $name): string
    {
        $value = $this->form[$name] ?? '';
        return is_string($value) ? $value : '';
    }

    public function asked(string $name): string
    {
        $value = $this->query[$name] ?? '';
        return is_string($value) ? $value : '';
    }

    public function isPost(): bool
    {
        return $this->method === 'POST';
    }

    /** A script asks, not a person: it gets JSON and a status instead of a page. */
    public function wantsJson(): bool
    {
        return $this->header('x-requested-with') === 'XMLHttpRequest';
    }

    public function withPath(string $path): self
    {
        return new self(
            $this->method,
            $this->target,
            $path,
            $this->query,
            $this->form,
            $this->headers,
            $this->body,
            $this->address,
        );
    }

    private static function server(string $name): string
    {
        $value = $_SERVER[$name] ?? '';
        return is_string($value) ? $value : '';
    }
}
