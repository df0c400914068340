<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Person;

use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\Secrets;

/**
 * One person over their accounts, guest orders and newsletter: which pseudonyms are theirs. Guests and subscribers are kept under
 * an HMAC of their mail address, never under the address itself.
 */
class KnownPersons
{
    public function __construct(private readonly Connection $connection, private readonly Secrets $secrets)
    {
    }

    /** What stands for a guest's or subscriber's address in the table of pseudonyms. */
    public function subjectOf(string $mail): string
    {
        return hash_hmac('sha256', mb_strtolower(trim($mail), 'UTF-8'), $this->secrets->secret('pseudonym'));
    }

    /**
     * @return list<string> 16 bytes each; none for somebody the ledger does not know
     * @throws Refusal when neither or both are given
     */
    public function pseudonyms(int $customerId, string $mail): array
    {
        if (($customerId > 0) === ($mail !== '')) {
            throw Refusal::badField('customer', 'Name the person either by customer or by mail.');
        }
        $rows = $this->connection->fetchAll(
            "SELECT entity_id, email FROM {$this->connection->table('customer_entity')} WHERE "
            . ($customerId > 0 ? 'entity_id = ?' : 'email = ?') . ' ORDER BY entity_id LIMIT 100',
            [$customerId > 0 ? $customerId : trim($mail)]
        );
        $subjects = $customerId > 0 ? [['customer', (string) $customerId]] : [];
        $mails = $mail === '' ? [] : [$mail];
        foreach ($rows as $row) {
            $subjects[] = ['customer', (string) $row['entity_id']];
            $mails[] = (string) $row['email'];
        }
        foreach ($mails as $one) {
            $subjects[] = ['guest', $this->subjectOf($one)];
            $subjects[] = ['subscriber', $this->subjectOf($one)];
        }
        return $this->find($subjects);
    }

    /**
     * Of an account that is gone: its own, and those of its address where no other account has it.
     *
     * @return list<string> 16 bytes each
     */
    public function ofAccount(int $customerId, string $mail): array
    {
        $others = $mail === '' ? [] : $this->connection->fetchAll(
            "SELECT entity_id FROM {$this->connection->table('customer_entity')} WHERE email = ? AND entity_id <> ? LIMIT 1",
            [trim($mail), $customerId]
        );
        $subjects = [['customer', (string) $customerId]];
        if ($mail !== '' && $others === []) {
            array_push($subjects, ['guest', $this->subjectOf($mail)], ['subscriber', $this->subjectOf($mail)]);
        }
        return $this->find($subjects);
    }

    /**
     * @param list<array{string, string}> $subjects kind and id
     * @return list<string>
     */
    private function find(array $subjects): array
    {
        $found = [];
        foreach ($subjects as $subject) {
            $rows = $this->connection->fetchAll(
                "SELECT pseudonym FROM {$this->connection->table('leakresponse_record_pseudonym')} WHERE kind = ? AND subject_id = ?",
                $subject
            );
            $found = [...$found, ...array_map(static fn (array $row): string => (string) $row['pseudonym'], $rows)];
        }
        return array_values(array_unique($found));
    }
}
