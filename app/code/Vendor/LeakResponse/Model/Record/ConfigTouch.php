<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

/** Configuration by path and scope. Values stay out, but for our own switches: who turns a source off shall be seen. */
class ConfigTouch
{
    private const SECRET = '/pass|secret|token|_key|key_|credential|private|merchant|license/i';

    public function __construct(private readonly Touches $touches)
    {
    }

    public function changed(string $path, string $scope, int $scopeId, string $value, string $by): void
    {
        $data = $this->where($path, $scope, $scopeId, $by);
        $this->say('configuration.changed', $path, $this->isSwitch($path) ? $data + ['value' => substr($value, 0, 8)] : $data);
    }

    public function deleted(string $path, string $scope, int $scopeId, string $by): void
    {
        $this->say('configuration.deleted', $path, $this->where($path, $scope, $scopeId, $by));
    }

    private function isSwitch(string $path): bool
    {
        return str_starts_with($path, SourceSwitches::PATH);
    }

    /** @return array<string, mixed> */
    private function where(string $path, string $scope, int $scopeId, string $by): array
    {
        $isSecret = preg_match(self::SECRET, $path) === 1;
        return ['path' => $path, 'scope' => $scope, 'scope_id' => $scopeId, 'secret' => $isSecret, 'by' => $by];
    }

    /** @param array<string, mixed> $data */
    private function say(string $type, string $path, array $data): void
    {
        $this->isSwitch($path) ? $this->touches->always($type, $data) : $this->touches->note($type, $data);
    }
}
