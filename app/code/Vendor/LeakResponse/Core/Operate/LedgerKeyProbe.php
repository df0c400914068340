<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Core\Record\Key\LedgerSigners;
use Vendor\LeakResponse\Core\Record\Tree\UnableToSeal;

/**
 * Is the key that signs the ledger where its custody level says? Asked by the web server's own process, which must neither read the
 * seed nor, at level B, run as the user that seals. On the shell only that much can be told that somebody else is to look.
 */
class LedgerKeyProbe implements Probe
{
    public function __construct(private readonly LedgerSigners $signers, private readonly string $sapi = PHP_SAPI)
    {
    }

    public function code(): string
    {
        return 'ledger_key';
    }

    public function look(): Finding
    {
        try {
            $history = $this->signers->history();
        } catch (UnableToSeal) {
            return Finding::fail('unreadable');
        }
        $level = ['custody' => $history->custody ?? 'C'];
        if ($history === null || $history->custody === 'C') {
            return Finding::ok($level);
        }
        if ($this->sapi === 'cli') {
            return Finding::warn('ask_the_panel', $level);
        }
        return match (true) {
            $this->signers->isSeedReadable() => Finding::fail('readable', $level),
            $history->custody === 'B' && $history->user === $this->me() => Finding::fail('same_user', $level),
            $this->signers->isSocketOpen() => Finding::warn('can_be_asked', $level),
            default => Finding::ok($level),
        };
    }

    private function me(): int
    {
        return function_exists('posix_geteuid') ? posix_geteuid() : -1;
    }
}
