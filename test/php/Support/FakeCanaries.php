<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Guard\Verdict;
use Vendor\LeakResponse\Core\Contain\Person\Canaries;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** One canary account with a session, a token and a password, tried in process through the real gates. */
class FakeCanaries implements Canaries
{
    public function __construct(private readonly ContainKit $kit)
    {
    }

    public function plant(string $runId, TargetScope $scope): string
    {
        $store = $scope->kind === 'store_views' ? $scope->ids[0] : 1;
        $website = $scope->kind === 'websites' ? $scope->ids[0] : ($store === 2 ? 2 : 1);
        $connection = $this->kit->connection;
        $connection->execute(
            "INSERT INTO {$connection->table('customer_entity')} (website_id, store_id, email, password_hash)"
            . ' VALUES (?, ?, ?, ?)',
            [$website, $store, "canary-{$runId}@example.invalid", 'canary']
        );
        $subject = new Subject($connection->lastInsertId(), $website, $store);
        $request = $this->kit->nextRequest();
        $stamp = $request->sessions()->stamp('customer', $subject, "canary-{$runId}");
        $request->tokens()->remember("canary-{$runId}", GuardClass::CustomerToken, $subject, null);
        return json_encode([$subject->id, $website, $store, $stamp, $runId], JSON_THROW_ON_ERROR);
    }

    public function subjects(string $state): array
    {
        return [$this->read($state)[0]->id];
    }

    public function attempt(string $state): array
    {
        [$subject, $stamp, $runId] = $this->read($state);
        $request = $this->kit->nextRequest();
        $session = $request->sessions()->judge(GuardClass::CustomerSession, $subject, $stamp, "canary-{$runId}");
        $token = $request->tokens()->judge("canary-{$runId}", GuardClass::CustomerToken, $subject, true, null);
        $fresh = $this->kit->nextRequest();
        $again = $fresh->sessions()->stamp('customer', $subject, "fresh-{$runId}");
        $login = $this->kit->nextRequest()->sessions()->judge(GuardClass::CustomerSession, $subject, $again, "fresh-{$runId}");
        return [
            $this->probe('session', 'canary', $session === Verdict::Ended),
            $this->probe('token', 'canary', $token === Verdict::Ended),
            $this->probe('fresh_login', 'control', $login === Verdict::Pass),
        ];
    }

    public function remove(string $state): void
    {
        [$subject] = $this->read($state);
        $connection = $this->kit->connection;
        $connection->execute("DELETE FROM {$connection->table('customer_entity')} WHERE entity_id = ?", [$subject->id]);
    }

    private function probe(string $kind, string $role, bool $asExpected): ProbeView
    {
        return new ProbeView($kind, $role, 'in_process', 1, $asExpected ? 1 : 0, $asExpected ? '' : 'still_open');
    }

    /** @return array{Subject, string, string} */
    private function read(string $state): array
    {
        /** @var array{int, int, int, string, string} $kept */
        $kept = json_decode($state, true, 4, JSON_THROW_ON_ERROR);
        return [new Subject($kept[0], $kept[1], $kept[2]), $kept[3], $kept[4]];
    }
}
