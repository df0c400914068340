<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Api\Data\CheckInterface;
use Vendor\LeakResponse\Api\Data\StatusInterface;
use Vendor\LeakResponse\Api\GetStatusInterface;
use Vendor\LeakResponse\Core\Record\Read\ReadEvidence;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\SchemaArray;

/** The Control room in one projection. "Quiet" is said only when every check that must run did. */
class GetStatus implements GetStatusInterface
{
    public function __construct(
        private readonly ProbePool $probes,
        private readonly OpenIncident $open,
        private readonly ReadEvidence $evidence,
        private readonly Clock $clock,
    ) {
    }

    public function execute(): StatusInterface
    {
        ['incident' => $incident, 'runs' => $runs, 'notices' => $notices, 'restricted' => $restricted] = $this->open->look();
        ['checks' => $checks, 'blind' => $blind] = $this->probes->look();
        $suggestion = $incident === null ? null : SuggestNext::after($runs, $notices);
        // What is hidden is no quiet: nobody is told that all is well.
        $state = $incident !== null ? 'incident' : ($blind || $restricted !== null ? 'unknown' : 'quiet');
        $evidence = $this->evidence->read();
        return new StatusView(
            self::version([$state, self::timeless($checks), $incident, $runs, $suggestion, $evidence, $notices, $restricted]),
            Instant::text(Instant::micros($this->clock->now())),
            $state,
            $checks,
            $incident,
            $runs,
            $suggestion,
            $evidence,
            $notices,
            $restricted,
        );
    }

    /**
     * Changes exactly when something that is shown changes; the time of looking is not part of it.
     *
     * @param list<mixed> $shown shapes and plain values
     */
    private static function version(array $shown): string
    {
        return substr(hash('sha256', CanonicalJson::encode(array_map(SchemaArray::of(...), $shown))), 0, 16);
    }

    /**
     * @param list<CheckInterface> $checks
     * @return list<array{string, string, mixed}>
     */
    private static function timeless(array $checks): array
    {
        return array_map(
            static fn (CheckInterface $check): array => [$check->getCode(), $check->getState(), SchemaArray::of($check->getParams())],
            $checks
        );
    }
}
