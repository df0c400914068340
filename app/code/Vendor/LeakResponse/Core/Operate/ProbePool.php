<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use InvalidArgumentException;
use Throwable;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\ParamView;

/** Runs all probes. One that must run and did not makes the whole state unknown. */
class ProbePool
{
    private const MUST_RUN = ['cron', 'mail', 'ledger', 'epoch_file', 'key_folder', 'signing_keys'];

    /** @var array<string, Probe> by code */
    private array $probes = [];

    /** @param array<Probe> $probes */
    public function __construct(private readonly Clock $clock, array $probes)
    {
        foreach ($probes as $probe) {
            if (isset($this->probes[$probe->code()])) {
                throw new InvalidArgumentException("Two probes have the code {$probe->code()}.");
            }
            $this->probes[$probe->code()] = $probe;
        }
    }

    /** @return array{checks: list<CheckView>, blind: bool} `blind` when nobody can say that all is quiet */
    public function look(): array
    {
        $checks = [];
        $blind = false;
        foreach (array_unique([...self::MUST_RUN, ...array_keys($this->probes)]) as $code) {
            $finding = $this->finding($code);
            $blind = $blind || $finding->blind;
            $checks[] = $this->view($code, $finding);
        }
        return ['checks' => $checks, 'blind' => $blind];
    }

    private function finding(string $code): Finding
    {
        if (!isset($this->probes[$code])) {
            return Finding::blind('did_not_run');
        }
        try {
            return $this->probes[$code]->look();
        } catch (Throwable $error) {
            // The class says enough; the message could hold values of a statement.
            $class = substr((string) strrchr('\\' . $error::class, '\\'), 1);
            return in_array($code, self::MUST_RUN, true)
                ? Finding::blind('did_not_run', ['error' => $class])
                : Finding::fail('did_not_run', ['error' => $class]);
        }
    }

    private function view(string $code, Finding $finding): CheckView
    {
        $params = [];
        foreach ($finding->params as $name => $value) {
            $params[] = new ParamView($name, $value);
        }
        return new CheckView($code, $finding->state, Instant::text(Instant::micros($this->clock->now())), $params);
    }
}
