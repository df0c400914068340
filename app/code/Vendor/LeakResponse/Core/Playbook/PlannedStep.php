<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;

/** A step with what was shown for it before the start. */
class PlannedStep
{
    /** The act was counted and can run. */
    public const READY = 'ready';
    /** The shop has no such act. */
    public const NOT_THERE = 'act_not_there';
    /** Whoever planned may not start it. */
    public const NOT_ALLOWED = 'not_allowed';
    /** The act refused to be planned like this. */
    public const NOT_PLANNED = 'not_planned';
    /** The act was counted and can run, but not by itself: a person is asked when the playbook comes there. */
    public const NOT_AUTOMATIC = 'not_automatic';
    /** No act: nothing has to be ready. */
    public const NO_ACT = 'no_act';

    /**
     * @param array{customers: int, last_customer_id: int, sessions: int, tokens: int, accounts: int, admin_sessions: int}|null $shown
     */
    public function __construct(
        public readonly PlainStep $step,
        public readonly string $readiness,
        public readonly string $code,
        public readonly ?TargetScope $scope,
        public readonly ?array $shown,
    ) {
    }

    public static function of(mixed $data): self
    {
        $read = new PlainData($data, 'planned step');
        $shown = $read->has('shown') ? $read->inside('shown') : null;
        $number = static fn (string $field): int => $shown?->integer($field, 0, PHP_INT_MAX) ?? 0;
        $scope = $read->has('scope') ? $read->inside('scope') : null;
        return new self(
            PlainStep::of(self::stepOf($data)),
            $read->text('readiness', '/^(ready|act_not_there|not_allowed|not_planned|not_automatic|no_act)$/D'),
            $read->text('code'),
            $scope === null ? null : self::scopeOf($scope),
            $shown === null ? null : [
                'customers' => $number('customers'),
                'last_customer_id' => $number('last_customer_id'),
                'sessions' => $number('sessions'),
                'tokens' => $number('tokens'),
                'accounts' => $number('accounts'),
                'admin_sessions' => $number('admin_sessions'),
            ]
        );
    }

    /** The same step, to be begun by a person only. */
    public function waiting(): self
    {
        return new self($this->step, self::NOT_AUTOMATIC, $this->code, $this->scope, $this->shown);
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [
            'step' => $this->step->toArray(),
            'readiness' => $this->readiness,
            'code' => $this->code,
            'scope' => $this->scope?->toArray(),
            'shown' => $this->shown,
        ];
    }

    private static function stepOf(mixed $data): mixed
    {
        return is_array($data) ? $data['step'] ?? null : null;
    }

    private static function scopeOf(PlainData $scope): TargetScope
    {
        return new TargetScope($scope->text('kind'), $scope->ids('ids'));
    }
}
