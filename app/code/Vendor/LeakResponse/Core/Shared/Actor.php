<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Shared;

/** Who acts, how we know, and by which door. Pseudonymous: ids, never names or addresses. */
class Actor
{
    /**
     * @param list<string> $resources ACL ids this caller holds among ours
     */
    public function __construct(
        /** admin, integration, customer, anonymous, shell or system */
        private readonly string $kind,
        /** id within the kind; for shell the operating-system user name */
        private readonly string $id,
        /** session, token, signature, shell, job or none */
        private readonly string $learntBy,
        /** panel, rest, graphql, storefront, console, cron or queue */
        private readonly string $door,
        private readonly array $resources = [],
        /** hash of the session id, hex; binds a step-up to its session. Empty when there is none. */
        private readonly string $sessionHash = '',
        /** id of the enrolled key when learnt by signature */
        private readonly string $keyId = '',
        /** display name for the responder's own screens; never written to the ledger */
        private readonly string $name = '',
    ) {
    }

    public function kind(): string
    {
        return $this->kind;
    }

    public function id(): string
    {
        return $this->id;
    }

    public function learntBy(): string
    {
        return $this->learntBy;
    }

    public function door(): string
    {
        return $this->door;
    }

    public function sessionHash(): string
    {
        return $this->sessionHash;
    }

    public function keyId(): string
    {
        return $this->keyId;
    }

    public function name(): string
    {
        return $this->name;
    }

    /** kind:id, as it stands in the ledger. */
    public function label(): string
    {
        return $this->kind . ':' . $this->id;
    }

    public function may(string $resource): bool
    {
        return in_array($resource, $this->resources, true);
    }

    /** True where the caller proved itself by something no Magento secret can make: a signature or the shell. */
    public function isProven(): bool
    {
        return in_array($this->learntBy, ['signature', 'shell', 'job'], true);
    }
}
