<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Framework\App\DeploymentConfig;
use Vendor\LeakResponse\Core\Contain\Guard\CopiedEpochSource;
use Vendor\LeakResponse\Core\Contain\Guard\EpochBound;
use Vendor\LeakResponse\Core\Contain\Guard\EpochFile;
use Vendor\LeakResponse\Core\Contain\Guard\EpochPages;
use Vendor\LeakResponse\Core\Contain\Guard\EpochSource;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\SqlEpochSource;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;

/** The database, or Redis in front of it where env.php names one under `leakresponse/epoch_redis/address`. */
class ConfiguredEpochSource implements EpochSource
{
    private ?EpochSource $source = null;

    public function __construct(
        private readonly SqlEpochSource $database,
        private readonly EpochFile $file,
        private readonly EpochPages $pages,
        private readonly DeploymentConfig $deployment,
    ) {
    }

    public function bound(GuardClass $class, Subject $subject): EpochBound
    {
        return $this->source()->bound($class, $subject);
    }

    public function number(): int
    {
        return $this->database->number();
    }

    private function source(): EpochSource
    {
        return $this->source ??= $this->chosen();
    }

    private function chosen(): EpochSource
    {
        $redis = $this->deployment->get('leakresponse/epoch_redis');
        $address = is_array($redis) ? (string) ($redis['address'] ?? '') : '';
        if ($address === '' || !extension_loaded('redis')) {
            return $this->database;
        }
        $copy = new RedisEpochCopy($address, (int) ($redis['database'] ?? 0), (string) ($redis['password'] ?? ''));
        return new CopiedEpochSource($copy, $this->file, $this->pages, $this->database);
    }
}
