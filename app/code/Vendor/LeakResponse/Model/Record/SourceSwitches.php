<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Magento\Framework\App\Config\ScopeConfigInterface;
use Throwable;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTouch;

/** Which sources write. A source nobody decided about is on; so is one whose switch cannot be read. */
class SourceSwitches
{
    public const PATH = 'leakresponse/sources/';

    /** @var array<string, bool> */
    private array $known = [];

    public function __construct(private readonly ScopeConfigInterface $config)
    {
    }

    public function isOn(string $type): bool
    {
        $source = PersonalTouch::source($type);
        return $this->known[$source] ??= $this->ask($source);
    }

    private function ask(string $source): bool
    {
        try {
            return (string) ($this->config->getValue(self::PATH . $source) ?? '1') !== '0';
        } catch (Throwable) {
            return true;
        }
    }
}
