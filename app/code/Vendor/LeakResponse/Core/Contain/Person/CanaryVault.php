<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Person;

use RuntimeException;
use Vendor\LeakResponse\Core\Contain\Run\ContainmentRun;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;
use Vendor\LeakResponse\Core\Shared\Identifiers;
use Vendor\LeakResponse\Core\Shared\Secrets;

/** Plants canaries and keeps what they know sealed: their passwords and tokens never stand in the database in clear. */
class CanaryVault
{
    public function __construct(
        private readonly Canaries $canaries,
        private readonly Secrets $secrets,
        private readonly Identifiers $identifiers,
    ) {
    }

    /** @return string sealed state */
    public function plant(ContainmentRun $run): string
    {
        $nonce = $this->identifiers->bytes(SODIUM_CRYPTO_SECRETBOX_NONCEBYTES);
        $state = $this->canaries->plant($run->id, $run->scope);
        return $nonce . sodium_crypto_secretbox($state, $nonce, $this->secrets->secret('canary'));
    }

    /** @return list<int> customer ids */
    public function subjects(string $sealed): array
    {
        return $this->canaries->subjects($this->open($sealed));
    }

    /** @return list<ProbeView> */
    public function attempt(string $sealed): array
    {
        return $this->canaries->attempt($this->open($sealed));
    }

    public function remove(string $sealed): void
    {
        $this->canaries->remove($this->open($sealed));
    }

    private function open(string $sealed): string
    {
        $length = SODIUM_CRYPTO_SECRETBOX_NONCEBYTES;
        $state = strlen($sealed) <= $length ? false : sodium_crypto_secretbox_open(
            substr($sealed, $length),
            substr($sealed, 0, $length),
            $this->secrets->secret('canary')
        );
        return $state === false ? throw new RuntimeException('The sealed state of the canaries was changed.') : $state;
    }
}
