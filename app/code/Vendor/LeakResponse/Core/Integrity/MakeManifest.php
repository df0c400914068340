<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Core\Contain\Run\ReasonCheck;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * At the end of a deploy: reads every file that counts, signs what it saw and writes its hash into the ledger. From then on this is how
 * the files should be. What a scan found before and nobody accepted does not come in by the back door of the next deploy: it stays a
 * difference.
 */
class MakeManifest
{
    public function __construct(
        private readonly Connection $connection,
        private readonly WriteManifest $writer,
        private readonly ManifestBook $book,
        private readonly DifferenceBook $differences,
        private readonly NodeBook $nodes,
        private readonly Recorder $recorder,
        private readonly ScanBook $scans,
        private readonly CurrentManifest $current,
    ) {
    }

    /** @throws Refusal */
    public function beginDeploy(Node $node, string $reason, Actor $actor): int
    {
        $reason = ReasonCheck::check($reason);
        return $this->connection->transaction(function () use ($node, $reason, $actor): int {
            $this->recorder->record('integrity.deploy_began', $actor, ['node' => $node->name, 'reason' => $reason]);
            return $this->nodes->beginDeploy($node->name);
        });
    }

    /**
     * @param bool $takeOpen also what scans found and nobody accepted
     * @return ManifestMade
     * @throws Refusal
     * @throws UnableToMakeManifest
     */
    public function make(TreeRules $rules, Node $node, string $reason, bool $takeOpen, Actor $actor): ManifestMade
    {
        $reason = ReasonCheck::check($reason);
        $open = $takeOpen ? [] : $this->differences->statesByPath($node->name);
        $made = $this->writer->write($rules, $node, $open);
        $this->connection->transaction(function () use ($rules, $node, $reason, $takeOpen, $actor, $made): void {
            $this->recorder->record(RecordedManifest::FACT, $actor, [
                'node' => $node->name,
                'manifest' => $made->hash,
                'files' => $made->files,
                'bytes' => $made->bytes,
                'rules' => $rules->hash(),
                'before' => bin2hex((string) ($this->book->newest($node->name)['hash'] ?? '')),
                'before_sound' => $this->isSoundNow($node),
                'kept_out' => count($made->keptOut),
                'took_open' => $takeOpen,
                'reason' => $reason,
            ]);
            $now = $this->scans->now();
            $this->book->add($node->name, $made->hash, $made->files, $made->bytes, $reason, $actor->label(), $now);
            $this->scans->abandon($node->name);
            $this->nodes->endDeploy($node->name);
        });
        $this->writer->forget($this->book->old($node->name));
        return $made;
    }

    /** Was the manifest that this one replaces still the one of the ledger? */
    private function isSoundNow(Node $node): bool
    {
        try {
            $this->current->open($node->name);
        } catch (UnableToTrustManifest) {
            return false;
        }
        return true;
    }
}
