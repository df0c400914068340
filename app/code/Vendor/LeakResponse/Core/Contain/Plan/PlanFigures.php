<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Plan;

/** What a plan counted. */
class PlanFigures
{
    /** @param list<PlanRowView> $rows by store view */
    public function __construct(
        public readonly array $rows,
        public readonly int $sessions,
        public readonly int $tokens,
        public readonly int $accounts,
        public readonly int $adminSessions,
        public readonly int $adminTokens,
        public readonly int $guestCarts,
        public readonly int $openCheckouts,
        /** Accounts of the scope, whatever the action does with them: the length of the sweep. */
        public readonly int $customers,
        /** Greatest customer id when counted; more accounts than that are drift. */
        public readonly int $lastCustomerId,
        /** @var list<string> names of active integrations */
        public readonly array $integrations,
    ) {
    }

    /** For actions that leave passwords alone. */
    public function withoutAccounts(): self
    {
        $rows = array_map(static fn (PlanRowView $row): PlanRowView => new PlanRowView(
            $row->getWebsiteId(),
            $row->getWebsiteName(),
            $row->getStoreId(),
            $row->getStoreName(),
            $row->getSessions(),
            $row->getTokens(),
            0,
            $row->getGuestCarts(),
        ), $this->rows);
        return new self(
            $rows,
            $this->sessions,
            $this->tokens,
            0,
            $this->adminSessions,
            $this->adminTokens,
            $this->guestCarts,
            $this->openCheckouts,
            $this->customers,
            $this->lastCustomerId,
            $this->integrations,
        );
    }
}
