<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Shared;

use DomainException;

/**
 * A request that will not be carried out; nothing has changed. One adapter maps it to REST, GraphQL and exit codes.
 *
 * The message is English for logs and API callers; screens show their own words for `refusalCode()`.
 */
class Refusal extends DomainException
{
    /** @param array<string, string> $params never personal data */
    public function __construct(
        private readonly string $refusalCode,
        string $message,
        private readonly string $field = '',
        private readonly int $status = 400,
        private readonly bool $retry = false,
        private readonly array $params = [],
    ) {
        parent::__construct($message);
    }

    public static function badField(string $field, string $message): self
    {
        return new self('invalid_field', $message, $field, 400);
    }

    public static function notFound(string $field, string $message): self
    {
        return new self('not_found', $message, $field, 404);
    }

    /**
     * Another act got there first; `retry` after reading the new state.
     *
     * @param array<string, string> $params
     */
    public static function conflict(string $code, string $field, string $message, array $params = []): self
    {
        return new self($code, $message, $field, 409, true, $params);
    }

    /** Understood, but not allowed to be done like this. */
    public static function unprocessable(string $code, string $field, string $message): self
    {
        return new self($code, $message, $field, 422);
    }

    public static function forbidden(string $code, string $message): self
    {
        return new self($code, $message, '', 403);
    }

    public function refusalCode(): string
    {
        return $this->refusalCode;
    }

    public function field(): string
    {
        return $this->field;
    }

    /** HTTP status. */
    public function status(): int
    {
        return $this->status;
    }

    public function retry(): bool
    {
        return $this->retry;
    }

    /** @return array<string, string> */
    public function params(): array
    {
        return $this->params;
    }
}
