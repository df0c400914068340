<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use UnexpectedValueException;

/** Reads fields of decoded JSON by name and shape; what does not fit is refused, never mended. */
class PlainData
{
    private const MOST_CHARACTERS = 2000;
    private const MOST_ITEMS = 60;

    /** @var array<mixed> */
    private readonly array $data;

    public function __construct(mixed $data, private readonly string $what)
    {
        $this->data = is_array($data) ? $data : throw new UnexpectedValueException("A {$what} is no object.");
    }

    public function integer(string $field, int $least, int $most): int
    {
        $value = $this->data[$field] ?? null;
        return is_int($value) && $value >= $least && $value <= $most ? $value : throw $this->wrong($field);
    }

    public function text(string $field, string $pattern = ''): string
    {
        $value = $this->data[$field] ?? null;
        if (!is_string($value) || mb_strlen($value, 'UTF-8') > self::MOST_CHARACTERS) {
            throw $this->wrong($field);
        }
        return $pattern === '' || preg_match($pattern, $value) === 1 ? $value : throw $this->wrong($field);
    }

    /**
     * @param list<string> $known any text when empty
     * @return list<string>
     */
    public function texts(string $field, array $known = []): array
    {
        return array_map(
            fn (mixed $item): string => is_string($item) && mb_strlen($item, 'UTF-8') <= self::MOST_CHARACTERS
                && ($known === [] || in_array($item, $known, true)) ? $item : throw $this->wrong($field),
            $this->items($field)
        );
    }

    /** @return list<array{name: string, value: string}> */
    public function options(string $field): array
    {
        return array_map(static function (mixed $item): array {
            $option = new self($item, 'option');
            return ['name' => $option->text('name', '/^[a-z][a-z0-9_.]{1,31}$/D'), 'value' => $option->text('value')];
        }, $this->items($field));
    }

    /** @return list<mixed> */
    public function items(string $field): array
    {
        $value = $this->data[$field] ?? null;
        return is_array($value) && array_is_list($value) && count($value) <= self::MOST_ITEMS ? $value : throw $this->wrong($field);
    }

    /**
     * As many as a scope may name.
     *
     * @return list<int>
     */
    public function ids(string $field): array
    {
        $value = $this->data[$field] ?? null;
        if (!is_array($value) || !array_is_list($value)) {
            throw $this->wrong($field);
        }
        return array_map(fn (mixed $id): int => is_int($id) ? $id : throw $this->wrong($field), $value);
    }

    public function has(string $field): bool
    {
        return ($this->data[$field] ?? null) !== null;
    }

    public function inside(string $field): self
    {
        return new self($this->data[$field] ?? null, $field);
    }

    private function wrong(string $field): UnexpectedValueException
    {
        return new UnexpectedValueException("{$field} of a {$this->what} is not as compiled.");
    }
}
