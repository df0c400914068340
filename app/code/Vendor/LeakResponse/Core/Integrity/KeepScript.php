<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Api\Data\ScriptInterface;
use Vendor\LeakResponse\Api\KeepScriptInterface;
use Vendor\LeakResponse\Core\Contain\Run\ReasonCheck;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Puts a script into the inventory, or says anew what is said about it. PCI DSS 6.4.3: a written reason and somebody who answers. */
class KeepScript implements KeepScriptInterface
{
    private const SOURCE = '#^(?:https?://[a-z0-9.:\[\]-]+/[\x21-\x7E]*|/[\x21-\x7E]*|inline:[0-9a-f]{64}|handler:[0-9a-f]{64})$#D';

    public function __construct(
        private readonly Connection $connection,
        private readonly ScriptBook $book,
        private readonly ProofPolicy $proof,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    public function execute(
        string $page,
        string $source,
        string $reason,
        string $owner,
        string $contentHash = '',
        ?string $stepUp = null
    ): ScriptInterface {
        $actor = $this->actor->current();
        $this->proof->allowWriting($actor);
        self::check($page, $source, $contentHash);
        $reason = ReasonCheck::check($reason);
        $owner = trim($owner);
        if ($owner === '' || mb_strlen($owner, 'UTF-8') > 100 || ReasonCheck::check($owner) !== $owner) {
            throw Refusal::badField('owner', 'owner must name a team or role in at most 100 characters.');
        }
        $bound = ScriptBook::bound($page, $source, $contentHash, $reason, $owner);
        $id = $this->connection->transaction(
            function () use ($actor, $page, $source, $contentHash, $reason, $owner, $bound, $stepUp): int {
                $this->proof->allowChange($actor, $bound, $stepUp);
                $this->recorder->record('script.kept', $actor, [
                    'page' => $page, 'source' => $source, 'hash' => $contentHash, 'reason' => $reason, 'owner' => $owner,
                ]);
                $now = Instant::micros($this->clock->now());
                return $this->book->keep($page, $source, $contentHash, $reason, $owner, $actor->label(), $now);
            }
        );
        return $this->book->byId($id) ?? throw Refusal::notFound('script_id', 'The script is gone again.');
    }

    /** @throws Refusal */
    private static function check(string $page, string $source, string $contentHash): void
    {
        if (preg_match('/^(?:\*|[a-z0-9_-]{1,32})$/D', $page) !== 1) {
            throw Refusal::badField('page', 'page must be a short name such as checkout, or * for every page.');
        }
        if (strlen($source) > 1000 || preg_match(self::SOURCE, $source) !== 1 || str_contains($source, '?')) {
            throw Refusal::badField('source', 'source must be an address without query, or inline:<hash>, as leakctl prints it.');
        }
        if ($contentHash !== '' && preg_match('/^[0-9a-f]{64}$/D', $contentHash) !== 1) {
            throw Refusal::badField('content_hash', 'content_hash must be a SHA-256 in hex, or empty.');
        }
    }
}
