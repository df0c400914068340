<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use UnexpectedValueException;

/** A compiled playbook. */
class Playbook
{
    /**
     * @param list<string> $signs
     * @param list<PlainStep> $steps
     */
    public function __construct(
        public readonly string $code,
        public readonly int $version,
        public readonly string $title,
        public readonly string $summary,
        public readonly array $signs,
        public readonly array $steps,
    ) {
    }

    /** @throws UnexpectedValueException */
    public static function of(mixed $data): self
    {
        $read = new PlainData($data, 'playbook');
        $read->integer('format', 1, 1);
        $steps = array_map(PlainStep::of(...), $read->items('steps'));
        foreach ($steps as $place => $step) {
            if ($step->n !== $place + 1 || max($step->next, $step->otherwise) > count($steps)) {
                throw new UnexpectedValueException('The steps of a playbook are not numbered as compiled.');
            }
        }
        if ($steps === []) {
            throw new UnexpectedValueException('A playbook has no steps.');
        }
        return new self(
            $read->text('code', '/^[a-z][a-z0-9_]{1,47}$/D'),
            $read->integer('version', 1, 65535),
            $read->text('title'),
            $read->text('summary'),
            $read->texts('signs'),
            $steps
        );
    }
}
