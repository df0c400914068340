<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Touch;

use Vendor\LeakResponse\Core\Operate\Network;

/** Requests of one day to doors of personal data, by minute and network. */
class AccessTally
{
    /** @var array<string, array<int, array<string, int>>> door to minute to network to requests */
    private array $requests = [];

    private int $lines = 0;

    /** @param int $from minute, inclusive @param int $to minute, exclusive */
    public function __construct(
        private readonly AccessDoors $doors,
        private readonly int $from,
        private readonly int $to,
    ) {
    }

    /** @param resource $log */
    public function read($log): void
    {
        // Longer lines than this are cut, and the rest is no line of its own kind.
        while (($line = fgets($log, 16384)) !== false) {
            $this->lines++;
            $request = $this->doors->of($line);
            if ($request !== null && $request[1] >= $this->from && $request[1] < $this->to) {
                [$door, $minute, $address] = $request;
                $network = Network::text(Network::of($address));
                $this->requests[$door][$minute][$network] = ($this->requests[$door][$minute][$network] ?? 0) + 1;
            }
        }
    }

    public function lines(): int
    {
        return $this->lines;
    }

    /**
     * What stands in the log and not in the ledger. An entry is written about when the line is: it may stand a minute beside it.
     *
     * @param array<int, int> $entries of that door, by minute
     * @return array{requests: int, entries: int, missing: int, minutes: list<array{at: string, missing: int, networks: list<string>}>}
     */
    public function against(string $door, array $entries, int $each): array
    {
        $counted = array_map(static fn (array $networks): int => array_sum($networks), $this->requests[$door] ?? []);
        ksort($counted);
        $all = array_sum($entries);
        $minutes = [];
        foreach ($counted as $minute => $requests) {
            $missing = $requests * $each;
            foreach ([$minute - 1, $minute, $minute + 1] as $near) {
                $taken = min($missing, $entries[$near] ?? 0);
                $entries[$near] = ($entries[$near] ?? 0) - $taken;
                $missing -= $taken;
            }
            if ($missing > 0) {
                $networks = array_map(strval(...), array_keys($this->requests[$door][$minute]));
                $minutes[] = [
                    'at' => gmdate('Y-m-d\TH:i\Z', $minute * 60),
                    'missing' => intdiv($missing + $each - 1, $each),
                    'networks' => array_slice($networks, 0, 5),
                ];
            }
        }
        $missing = array_sum(array_column($minutes, 'missing'));
        return ['requests' => array_sum($counted), 'entries' => intdiv($all, $each), 'missing' => $missing, 'minutes' => $minutes];
    }
}
