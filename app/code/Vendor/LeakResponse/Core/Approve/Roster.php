<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Shared\Actor;

/** Who responds and who must agree to what, as the shell last said it. */
class Roster
{
    /** One person is enough; two persons; one person with a recovery code and a delay. */
    public const ONE = 'one';
    public const TWO = 'two';
    public const SINGLE = 'single';

    /**
     * @param list<string> $startTwo codes of acts that need two already at their start; `*` for all
     * @param list<RosterPerson> $people
     * @param list<string> $mails who is told before one person alone lifts something
     */
    public function __construct(
        /** Counts the changes; 0 before the first. */
        public readonly int $number = 0,
        public readonly string $control = self::ONE,
        public readonly array $startTwo = [],
        /** Whom others may ask, as they read it: `security desk, ext. 12`. */
        public readonly string $contact = '',
        public readonly array $people = [],
        public readonly array $mails = [],
        public readonly int $delayMinutes = 60,
        /** password_hash of the recovery code; empty when there is none, or it was used */
        public readonly string $recoveryHash = '',
    ) {
    }

    /** @param array<string, mixed> $changes constructor arguments by name */
    public function with(array $changes): self
    {
        /** @phpstan-ignore argument.type */
        return new self(...[...get_object_vars($this), ...$changes]);
    }

    public function needsTwoToStart(string $action): bool
    {
        return $this->control === self::TWO && array_intersect($this->startTwo, ['*', $action]) !== [];
    }

    /**
     * Everybody whose account or key this is: a key of one person that acts as the account of another counts for both.
     *
     * @return list<string>
     */
    public function namesOf(Actor $actor): array
    {
        $theirs = array_filter(
            $this->people,
            static fn (RosterPerson $person): bool => $person->holds($actor->label(), $actor->keyId())
        );
        return array_values(array_map(static fn (RosterPerson $person): string => $person->name, $theirs));
    }

    public function isEnrolled(Actor $actor): bool
    {
        return $this->namesOf($actor) !== [];
    }

    public function person(string $name): ?RosterPerson
    {
        foreach ($this->people as $person) {
            if ($person->name === $name) {
                return $person;
            }
        }
        return null;
    }

    public function withPerson(RosterPerson $person): self
    {
        $others = array_values(array_filter($this->people, static fn (RosterPerson $one): bool => $one->name !== $person->name));
        return $this->with(['people' => [...$others, $person]]);
    }

    public function without(string $name): self
    {
        return $this->with([
            'people' => array_values(array_filter($this->people, static fn (RosterPerson $one): bool => $one->name !== $name)),
        ]);
    }

    /** @return array<string, mixed> canonical JSON values */
    public function toArray(): array
    {
        return [
            'v' => 1,
            'number' => $this->number,
            'control' => $this->control,
            'start_two' => $this->startTwo,
            'contact' => $this->contact,
            'people' => array_map(static fn (RosterPerson $person): array => $person->toArray(), $this->people),
            'mails' => $this->mails,
            'delay_minutes' => $this->delayMinutes,
            'recovery_hash' => $this->recoveryHash,
        ];
    }

    /** @param array<mixed> $kept */
    public static function fromArray(array $kept): self
    {
        $text = static fn (string $name): string => is_scalar($kept[$name] ?? null) ? (string) $kept[$name] : '';
        $people = [];
        foreach (is_array($kept['people'] ?? null) ? $kept['people'] : [] as $person) {
            $people[] = RosterPerson::fromArray(is_array($person) ? $person : []);
        }
        return new self(
            (int) $text('number'),
            $text('control'),
            self::texts($kept['start_two'] ?? null),
            $text('contact'),
            $people,
            self::texts($kept['mails'] ?? null),
            (int) $text('delay_minutes'),
            $text('recovery_hash')
        );
    }

    /** @return list<string> */
    public static function texts(mixed $list): array
    {
        return array_values(array_filter(is_array($list) ? $list : [], is_string(...)));
    }
}
