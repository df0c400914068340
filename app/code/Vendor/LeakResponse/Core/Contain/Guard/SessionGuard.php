<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

use Vendor\LeakResponse\Core\Contain\Person\TokenSweep;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\Run\ContainmentRun;
use Vendor\LeakResponse\Core\Contain\TablePresence;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Raises the epochs that end sessions and tokens, for both actions. */
class SessionGuard
{
    private const OF_CUSTOMERS = [GuardClass::CustomerSession, GuardClass::CustomerToken, GuardClass::PersistentLogin];

    public function __construct(
        private readonly EpochBook $book,
        private readonly TokenSweep $tokens,
        private readonly TablePresence $tables,
        private readonly Connection $connection,
    ) {
    }

    /** @return array<string, int> numbers and watermarks by class */
    public function raise(ContainmentRun $run): array
    {
        $raised = $run->covers('customers') ? $this->raiseForCustomers($run) : [];
        return $run->covers('admins') ? $raised + $this->raiseForAdmins($run) : $raised;
    }

    /** @return array<string, int> */
    public function raiseForCustomers(ContainmentRun $run, string $prefix = ''): array
    {
        $bounds = $this->book->raiseAll(self::OF_CUSTOMERS, $run->scope, $run->id);
        $raised = [$prefix . 'token_watermark' => $bounds[GuardClass::CustomerToken->value]->watermark];
        foreach ($bounds as $class => $bound) {
            $raised[$prefix . $class] = $bound->number;
        }
        return $raised;
    }

    /** @return array<string, int> greatest ids of the rows the sweep will change, before it does */
    public function marks(): array
    {
        $columns = ['oauth_token' => 'entity_id', 'admin_user_session' => 'id', 'persistent_session' => 'persistent_id'];
        $marks = [];
        foreach ($columns as $table => $column) {
            if ($this->tables->has($table)) {
                $rows = $this->connection->fetchAll("SELECT MAX({$column}) AS m FROM {$this->connection->table($table)}");
                $marks[$table] = (int) ($rows[0]['m'] ?? 0);
            }
        }
        return $marks;
    }

    /**
     * Admin users belong to no website: their sessions end everywhere, whatever the scope. The rows are few, so their
     * lasting part is done here. The acting admin's own row stays; their old stamp does not.
     *
     * @return array<string, int>
     */
    private function raiseForAdmins(ContainmentRun $run): array
    {
        $everywhere = new TargetScope('all', []);
        $isAtPanel = $run->starter->kind() === 'admin' && $run->starter->learntBy() === 'session';
        $spared = $isAtPanel ? $this->tokens->newestSession((int) $run->starter->id()) : 0;
        $bounds = $this->book->raiseAll([GuardClass::AdminSession, GuardClass::AdminToken], $everywhere, $run->id);
        $sessions = $bounds[GuardClass::AdminSession->value];
        $tokens = $bounds[GuardClass::AdminToken->value];
        $guardedAt = intdiv($run->guardedAt, 1000000);
        $this->tokens->ofAdmins($sessions->watermark, $spared, $tokens->watermark, $guardedAt);
        return [
            GuardClass::AdminSession->value => $sessions->number,
            GuardClass::AdminToken->value => $tokens->number,
            'spared_admin_session' => $spared,
        ];
    }
}
