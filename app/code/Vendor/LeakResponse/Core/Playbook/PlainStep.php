<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use UnexpectedValueException;

/** One compiled step: a number, where to go next (0 is the end), and plain values. Nothing in it is evaluated. */
class PlainStep
{
    public const KINDS = ['act', 'condition', 'wait', 'approval', 'note', 'checklist'];
    private const ENDED = ['proven', 'done', 'failed', 'skipped', 'declined', 'by_hand'];
    private const MOST_SECONDS = 604800;

    /**
     * @param list<string> $items
     * @param list<string> $ended
     * @param list<string> $audience
     * @param list<array{name: string, value: string}> $options
     */
    public function __construct(
        public readonly int $n,
        public readonly string $id,
        public readonly string $kind,
        public readonly string $title,
        public readonly string $text,
        public readonly array $items,
        public readonly int $next,
        public readonly int $otherwise,
        public readonly int $looksAt,
        public readonly array $ended,
        public readonly string $counted,
        public readonly int $atLeast,
        public readonly string $action,
        public readonly string $needs,
        public readonly string $scope,
        public readonly array $audience,
        public readonly array $options,
        public readonly string $onFailure,
        public readonly int $seconds,
    ) {
    }

    /**
     * @param mixed $data as compiled, or as kept with a plan
     * @throws UnexpectedValueException when it is not what the compiler makes
     */
    public static function of(mixed $data): self
    {
        $read = new PlainData($data, 'step');
        $step = new self(
            $read->integer('n', 1, 200),
            $read->text('id', '/^[a-z][a-z0-9_]{1,31}$/D'),
            $read->text('kind', '/^(' . implode('|', self::KINDS) . ')$/D'),
            $read->text('title'),
            $read->text('text'),
            $read->texts('items'),
            $read->integer('next', 0, 200),
            $read->integer('otherwise', 0, 200),
            $read->integer('looks_at', 0, 200),
            $read->texts('ended', self::ENDED),
            $read->text('counted', '/^(|sessions|tokens|accounts|admin_sessions)$/D'),
            $read->integer('at_least', 0, 4294967295),
            $read->text('action', '/^([a-z][a-z0-9_]{1,31})?$/D'),
            $read->text('needs', '/^([a-z][a-z0-9_]{1,31})?$/D'),
            $read->text('scope', '/^(|chosen|all)$/D'),
            $read->texts('audience', ['customers', 'admins', 'shop']),
            $read->options('options'),
            $read->text('on_failure', '/^(|stop|continue)$/D'),
            $read->integer('seconds', 0, self::MOST_SECONDS),
        );
        $step->check();
        return $step;
    }

    public function isAct(): bool
    {
        return $this->kind === 'act';
    }

    /** @return array<string, mixed> canonical JSON values; `of` reads them */
    public function toArray(): array
    {
        return [
            'n' => $this->n,
            'id' => $this->id,
            'kind' => $this->kind,
            'title' => $this->title,
            'text' => $this->text,
            'items' => $this->items,
            'next' => $this->next,
            'otherwise' => $this->otherwise,
            'looks_at' => $this->looksAt,
            'ended' => $this->ended,
            'counted' => $this->counted,
            'at_least' => $this->atLeast,
            'action' => $this->action,
            'needs' => $this->needs,
            'scope' => $this->scope,
            'audience' => $this->audience,
            'options' => $this->options,
            'on_failure' => $this->onFailure,
            'seconds' => $this->seconds,
        ];
    }

    /** Steps lead forward only, so every run ends, whoever wrote the file. */
    private function check(): void
    {
        foreach ([$this->next, $this->otherwise] as $to) {
            if ($to !== 0 && $to <= $this->n) {
                throw new UnexpectedValueException("Step {$this->n} leads back.");
            }
        }
        if ($this->isAct() && ($this->action === '' || $this->audience === [] || $this->scope === '' || $this->onFailure === '')) {
            throw new UnexpectedValueException("Step {$this->n} is an act without action, audience, scope or on_failure.");
        }
        if ($this->kind === 'condition' && ($this->looksAt < 1 || $this->looksAt >= $this->n)) {
            throw new UnexpectedValueException("Step {$this->n} looks at a step that does not come before it.");
        }
    }
}
