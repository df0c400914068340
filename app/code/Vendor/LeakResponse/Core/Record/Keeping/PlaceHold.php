<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Api\Data\HoldInterface;
use Vendor\LeakResponse\Api\PlaceHoldInterface;
use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Contain\Run\ReasonCheck;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Identifiers;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Places a legal hold: quick, because it only keeps. */
class PlaceHold implements PlaceHoldInterface
{
    public function __construct(
        private readonly EvidenceAct $acts,
        private readonly HoldBook $holds,
        private readonly IncidentBook $incidents,
        private readonly Recorder $recorder,
        private readonly Identifiers $identifiers,
        private readonly Clock $clock,
    ) {
    }

    public function execute(
        string $kind,
        string $reason,
        int $incidentId = 0,
        string $from = '',
        string $to = '',
        ?string $stepUp = null
    ): HoldInterface {
        $reason = ReasonCheck::check($reason);
        $boundTo = "hold:{$kind}:{$incidentId}:{$from}:{$to}";
        $hold = $this->acts->change($boundTo, $stepUp, function (Actor $actor) use ($kind, $incidentId, $from, $to, $reason): Hold {
            [$begin, $end] = $this->stretch($kind, $incidentId, $from, $to);
            return $this->place($actor, $kind, $incidentId, $begin, $end, $reason);
        });
        $this->holds->mirror();
        return HoldViews::of($hold);
    }

    private function place(Actor $actor, string $kind, int $incident, int $from, int $to, string $reason): Hold
    {
        $now = Instant::micros($this->clock->now());
        $hold = new Hold($this->identifiers->uuid(), $kind, $incident, $from, $to, $reason, $actor->label(), $now);
        $this->holds->place($hold);
        $this->recorder->record('hold.placed', $actor, [
            'hold' => $hold->id,
            'kind' => $kind,
            'from' => $from === 0 ? '' : Instant::text($from),
            'to' => $to === PHP_INT_MAX ? '' : Instant::text($to),
            'reason' => $reason,
        ] + ($incident === 0 ? [] : ['incident' => $incident]));
        return $hold;
    }

    /** @return array{int, int} microseconds */
    private function stretch(string $kind, int $incidentId, string $from, string $to): array
    {
        if (($kind === Hold::INCIDENT) !== ($incidentId > 0)) {
            throw Refusal::badField('incident_id', 'incident_id belongs to a hold of kind incident, and to no other.');
        }
        if ($kind !== Hold::RANGE && $from . $to !== '') {
            throw Refusal::badField($from === '' ? 'to' : 'from', 'from and to belong to a hold of kind range.');
        }
        if ($kind === Hold::INCIDENT) {
            $row = $this->incidents->byId($incidentId) ?? throw Refusal::notFound('incident_id', 'There is no such incident.');
            return [HeldTime::beginning($row), PHP_INT_MAX];
        }
        $begin = $kind === Hold::RANGE ? self::instant('from', $from, 0) : 0;
        $end = $kind === Hold::RANGE ? self::instant('to', $to, PHP_INT_MAX) : PHP_INT_MAX;
        return $begin < $end ? [$begin, $end] : throw Refusal::badField('to', 'to must be later than from.');
    }

    private static function instant(string $field, string $text, int $none): int
    {
        $at = $text === '' ? null : Instant::parse($text) ?? throw Refusal::badField($field, "{$field} must be an instant of RFC 3339.");
        return $at === null ? $none : Instant::micros($at);
    }
}
