<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

/** What a probe saw. */
class Finding
{
    /** @param array<string, string> $params of the message; never personal data */
    private function __construct(
        /** ok, warn or fail */
        public readonly string $state,
        public readonly array $params,
        /** True when the probe cannot say that all is well or not: "quiet" would be a guess. */
        public readonly bool $blind,
    ) {
    }

    /** @param array<string, string> $params */
    public static function ok(array $params = []): self
    {
        return new self('ok', $params, false);
    }

    /** @param array<string, string> $params */
    public static function warn(string $reason, array $params = []): self
    {
        return new self('warn', ['reason' => $reason, ...$params], false);
    }

    /** @param array<string, string> $params */
    public static function fail(string $reason, array $params = []): self
    {
        return new self('fail', ['reason' => $reason, ...$params], false);
    }

    /**
     * Nothing is known, as when cron has not run.
     *
     * @param array<string, string> $params
     */
    public static function blind(string $reason, array $params = []): self
    {
        return new self('fail', ['reason' => $reason, ...$params], true);
    }
}
