<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Api\Data\ScriptInterface;
use Vendor\LeakResponse\Api\RetireScriptInterface;
use Vendor\LeakResponse\Core\Contain\Run\ReasonCheck;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Takes a script out of the inventory: where it still runs, the next check says so. */
class RetireScript implements RetireScriptInterface
{
    public function __construct(
        private readonly Connection $connection,
        private readonly ScriptBook $book,
        private readonly ProofPolicy $proof,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
    ) {
    }

    public function execute(int $scriptId, string $reason, ?string $stepUp = null): ScriptInterface
    {
        $actor = $this->actor->current();
        $this->proof->allowWriting($actor);
        $reason = ReasonCheck::check($reason);
        return $this->connection->transaction(function () use ($actor, $scriptId, $reason, $stepUp): ScriptView {
            $script = $this->book->byId($scriptId) ?? throw Refusal::notFound('script_id', 'There is no such script.');
            $this->proof->allowChange($actor, $script->getBound(), $stepUp);
            $this->recorder->record('script.retired', $actor, [
                'page' => $script->getPage(), 'source' => $script->getSource(), 'reason' => $reason,
            ]);
            $this->book->forget($scriptId);
            return $script;
        });
    }
}
