<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

/** A person who responds, named on the shell, with the accounts and signing keys that are theirs. */
class RosterPerson
{
    /**
     * @param list<string> $accounts admin:<id> or integration:<id>; an integration looks and acts, it never approves
     * @param list<string> $keys ids of enrolled signing keys whose private half this person holds
     */
    public function __construct(
        /** How the shell calls them; letters, digits and ._- */
        public readonly string $name,
        public readonly bool $approves,
        public readonly array $accounts,
        public readonly array $keys,
        /** When the shell last vouched for the accounts; microseconds since 1970 */
        public readonly int $confirmedAt,
    ) {
    }

    public function holds(string $account, string $keyId): bool
    {
        return in_array($account, $this->accounts, true) || ($keyId !== '' && in_array($keyId, $this->keys, true));
    }

    /** @return array{name: string, approves: int, accounts: list<string>, keys: list<string>, confirmed_at: string} */
    public function toArray(): array
    {
        return [
            'name' => $this->name,
            'approves' => $this->approves ? 1 : 0,
            'accounts' => $this->accounts,
            'keys' => $this->keys,
            'confirmed_at' => (string) $this->confirmedAt,
        ];
    }

    /** @param array<mixed> $kept */
    public static function fromArray(array $kept): self
    {
        $text = static fn (string $name): string => is_scalar($kept[$name] ?? null) ? (string) $kept[$name] : '';
        return new self(
            $text('name'),
            $text('approves') === '1',
            Roster::texts($kept['accounts'] ?? null),
            Roster::texts($kept['keys'] ?? null),
            (int) $text('confirmed_at')
        );
    }
}
