<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Throwable;
use Vendor\LeakResponse\Core\Record\Person\KnownPersons;
use Vendor\LeakResponse\Core\Record\Pseudonyms;

/**
 * A customer is named by pseudonym only: as `person`, whether the account itself was touched or what belongs to it. So is a guest or
 * a subscriber, who has an address and no account.
 */
class TouchNames
{
    /** Before the address of an owner without an account. It is replaced before anything is written. */
    private const MAIL = 'mail:';

    public function __construct(private readonly Pseudonyms $pseudonyms, private readonly KnownPersons $persons)
    {
    }

    /** @return string the owner of a record: an account, else an address, else '' */
    public static function owner(mixed $customerId, mixed $mail): string
    {
        $account = is_scalar($customerId) ? (string) $customerId : '';
        if (!in_array($account, ['', '0'], true)) {
            return $account;
        }
        return is_string($mail) && $mail !== '' ? self::MAIL . $mail : '';
    }

    public static function isAccount(string $owner): bool
    {
        return $owner !== '' && !str_starts_with($owner, self::MAIL);
    }

    /**
     * @param array<string, mixed> $data
     * @return array<string, mixed>
     */
    public function in(array $data): array
    {
        $owner = ($data['entity'] ?? '') === 'customer' ? ($data['id'] ?? null) : ($data['owner'] ?? null);
        if ($owner === null) {
            return $data;
        }
        unset($data['owner']);
        if (($data['entity'] ?? '') === 'customer') {
            unset($data['id']);
        }
        try {
            return [...$data, 'person' => $this->named(is_scalar($owner) ? (string) $owner : '', ($data['entity'] ?? ''))];
        } catch (Throwable) {
            return [...$data, 'person' => 'unknown'];
        }
    }

    private function named(string $owner, mixed $entity): string
    {
        if (!str_starts_with($owner, self::MAIL)) {
            return $this->pseudonyms->of('customer', $owner);
        }
        $subject = $this->persons->subjectOf(substr($owner, strlen(self::MAIL)));
        return $this->pseudonyms->of($entity === 'subscriber' ? 'subscriber' : 'guest', $subject);
    }
}
