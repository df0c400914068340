<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Magento\Config\Model\Config\TypePool;

/**
 * Configuration by path and scope, with what stood there and what stands there now, unless it is a secret: by the name of the path,
 * by the shop's own list of sensitive paths, or because it is stored encrypted.
 */
class ConfigTouch
{
    private const SECRET = '/pass|secret|token|_key|key_|credential|private|merchant|license|signature|crypt/i';
    private const ENCRYPTED = '/^\d+:\d+:\S{20,}$/D';
    private const KEPT = 120;

    public function __construct(private readonly Touches $touches, private readonly TypePool $types)
    {
    }

    public function changed(string $path, string $scope, int $scopeId, string $old, string $new, string $by): void
    {
        $isSecret = $this->isSecret($path, $old, $new);
        $data = ['path' => $path, 'scope' => $scope, 'scope_id' => $scopeId, 'secret' => $isSecret, 'by' => $by];
        $values = ['old' => self::shown($old, $isSecret), 'new' => self::shown($new, $isSecret), 'length' => strlen($new)];
        $this->say('configuration.changed', $path, $data + $values);
    }

    public function deleted(string $path, string $scope, int $scopeId, string $by): void
    {
        $this->say('configuration.deleted', $path, ['path' => $path, 'scope' => $scope, 'scope_id' => $scopeId, 'by' => $by]);
    }

    private function isSecret(string $path, string $old, string $new): bool
    {
        return preg_match(self::SECRET, $path) === 1
            || $this->types->isPresent($path, TypePool::TYPE_SENSITIVE)
            || preg_match(self::ENCRYPTED, $old) === 1
            || preg_match(self::ENCRYPTED, $new) === 1;
    }

    private static function shown(string $value, bool $isSecret): string
    {
        return $isSecret ? '[masked]' : mb_strcut(mb_scrub($value, 'UTF-8'), 0, self::KEPT, 'UTF-8');
    }

    /**
     * Who turns a source off is seen whatever the switches say.
     *
     * @param array<string, mixed> $data
     */
    private function say(string $type, string $path, array $data): void
    {
        str_starts_with($path, SourceSwitches::PATH) ? $this->touches->always($type, $data) : $this->touches->note($type, $data);
    }
}
