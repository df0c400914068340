<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Assess;

use Vendor\LeakResponse\Api\Data\IncidentInterface;
use Vendor\LeakResponse\Api\Data\ScopeInterface;
use Vendor\LeakResponse\Api\DeclareIncidentInterface;
use Vendor\LeakResponse\Core\Approve\QuietRule;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\RequestHash;

/** Opens an incident. The moment of declaring is the moment of becoming aware (Art. 33 GDPR starts to count). */
class DeclareIncident implements DeclareIncidentInterface
{
    private const NOTICED = [
        'customer_export', 'admin_account', 'skimmer', 'told_by_someone', 'ransom_note', 'lost_device', 'other', 'unknown',
    ];
    /** Clocks of callers may run ahead by this many seconds. */
    private const SKEW = 300;

    public function __construct(
        private readonly Connection $connection,
        private readonly IncidentBook $incidents,
        private readonly IncidentScope $scopes,
        private readonly ProofPolicy $proof,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
        private readonly QuietRule $quiet,
    ) {
    }

    public function execute(
        string $noticed,
        string $noticedAt,
        string $ongoing,
        ScopeInterface $scope,
        string $idempotencyKey,
        bool $quiet = false
    ): IncidentInterface {
        $actor = $this->actor->current();
        $this->proof->allowWriting($actor);
        RequestHash::checkKey($idempotencyKey);
        if ($quiet) {
            $this->quiet->check($actor);
        }
        $now = Instant::micros($this->clock->now());
        $request = [
            'noticed' => self::oneOf('noticed', $noticed, self::NOTICED),
            'noticed_at' => $this->noticedAt($noticedAt),
            'ongoing' => self::oneOf('ongoing', $ongoing, ['yes', 'no', 'unknown']),
            'scope' => $this->scopes->read($scope),
        ];
        $said = $request + ($quiet ? ['quiet' => true] : []);
        $row = [
            ...$request,
            'is_quiet' => $quiet ? 1 : 0,
            'state' => 'open',
            'scope' => CanonicalJson::encode($request['scope']),
            'aware_at' => $now,
            'led_by' => $actor->label(),
            // For screens only; the shop's tables cannot hold every character of UTF-8.
            'leader_name' => mb_substr((string) preg_replace('/[\x{10000}-\x{10FFFF}]/u', '?', $actor->name()), 0, 64, 'UTF-8'),
            'idempotency_key' => $idempotencyKey,
            'request_hash' => RequestHash::of($said),
            'version' => 1,
            'opened_at' => $now,
        ];
        return $this->connection->transaction(function () use ($row, $said, $actor): IncidentInterface {
            // Asked first: an INSERT that meets the key would still use up a number that people count by.
            $id = $this->incidents->byKey($row['idempotency_key']) === null ? $this->incidents->add($row) : 0;
            if ($id > 0) {
                $this->recorder->record('incident.declared', $actor, ['incident' => $id, ...$said]);
            }
            $kept = $this->incidents->byKey($row['idempotency_key'], true)
                ?? throw Refusal::notFound('incident_id', 'The incident is gone.');
            RequestHash::checkReplay((string) $kept['request_hash'], $row['request_hash']);
            return IncidentBook::view($kept);
        });
    }

    /** @param list<string> $words */
    private static function oneOf(string $field, string $word, array $words): string
    {
        return in_array($word, $words, true)
            ? $word
            : throw Refusal::badField($field, "{$field} must be one of " . implode(', ', $words) . '.');
    }

    private function noticedAt(string $text): string
    {
        if ($text === 'unknown') {
            return $text;
        }
        $at = Instant::parse($text) ?? throw Refusal::badField('noticed_at', 'noticed_at must be RFC 3339 or unknown.');
        if ($at->getTimestamp() > $this->clock->now()->getTimestamp() + self::SKEW) {
            throw Refusal::badField('noticed_at', 'noticed_at lies in the future.');
        }
        return Instant::text(Instant::micros($at));
    }
}
