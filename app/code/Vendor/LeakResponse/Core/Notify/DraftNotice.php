<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Notify;

use Vendor\LeakResponse\Api\Data\NoticeInterface;
use Vendor\LeakResponse\Api\Data\ScopeInterface;
use Vendor\LeakResponse\Api\DraftNoticeInterface;
use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Contain\Plan\ReadScope;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\RequestHash;

/** Writes a draft. Nobody sees it before it is published; its hash covers every word and the scope. */
class DraftNotice implements DraftNoticeInterface
{
    public function __construct(
        private readonly IncidentBook $incidents,
        private readonly ReadScope $scopes,
        private readonly ProofPolicy $proof,
        private readonly CurrentActor $actor,
        private readonly KeepDraft $drafts,
    ) {
    }

    /** @param \Vendor\LeakResponse\Api\Data\NoticeTextInterface[] $texts */
    public function execute(int $incidentId, ScopeInterface $scope, array $texts, string $idempotencyKey): NoticeInterface
    {
        $actor = $this->actor->current();
        $this->proof->allowWriting($actor);
        RequestHash::checkKey($idempotencyKey);
        if ($this->incidents->byId($incidentId) === null) {
            throw Refusal::notFound('incident_id', 'There is no such incident.');
        }
        $target = $this->scopes->read($scope)->toArray();
        $checked = NoticeTexts::checked($texts);
        return $this->drafts->keep($actor, $idempotencyKey, [
            'incident_id' => $incidentId,
            'scope' => CanonicalJson::encode($target),
            // Escaped: the shop's tables cannot hold every character of UTF-8.
            'texts' => json_encode($checked, JSON_THROW_ON_ERROR),
            'content_hash' => RequestHash::of(['scope' => $target, 'texts' => $checked]),
            'request_hash' => RequestHash::of(['incident' => $incidentId, 'scope' => $target, 'texts' => $checked]),
        ]);
    }
}
