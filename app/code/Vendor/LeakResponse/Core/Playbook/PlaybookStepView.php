<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\Data\PlaybookStepInterface;

/** One step of a playbook, compiled. */
class PlaybookStepView implements PlaybookStepInterface
{
    /**
     * @param list<string> $items
     * @param list<string> $audience
     */
    public function __construct(
        private readonly int $number,
        private readonly string $code,
        private readonly string $kind,
        private readonly string $title,
        private readonly string $text,
        private readonly array $items,
        private readonly string $action,
        private readonly array $audience,
        private readonly bool $wholeShop,
        private readonly int $next,
        private readonly int $otherwise,
        private readonly string $onFailure,
        private readonly int $seconds,
    ) {
    }

    public static function of(PlainStep $step): self
    {
        return new self(
            $step->n,
            $step->id,
            $step->kind,
            $step->title,
            $step->text,
            $step->items,
            $step->action,
            $step->audience,
            $step->scope === 'all',
            $step->next,
            $step->otherwise,
            $step->onFailure,
            $step->seconds
        );
    }

    public function getNumber(): int
    {
        return $this->number;
    }

    public function getCode(): string
    {
        return $this->code;
    }

    public function getKind(): string
    {
        return $this->kind;
    }

    public function getTitle(): string
    {
        return $this->title;
    }

    public function getText(): string
    {
        return $this->text;
    }

    /** @return list<string> */
    public function getItems(): array
    {
        return $this->items;
    }

    public function getAction(): string
    {
        return $this->action;
    }

    /** @return list<string> */
    public function getAudience(): array
    {
        return $this->audience;
    }

    public function isWholeShop(): bool
    {
        return $this->wholeShop;
    }

    public function getNext(): int
    {
        return $this->next;
    }

    public function getOtherwise(): int
    {
        return $this->otherwise;
    }

    public function getOnFailure(): string
    {
        return $this->onFailure;
    }

    public function getSeconds(): int
    {
        return $this->seconds;
    }
}
