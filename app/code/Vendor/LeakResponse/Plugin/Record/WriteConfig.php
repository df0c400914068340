<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\Config\Model\ResourceModel\Config;
use Vendor\LeakResponse\Model\Record\ConfigTouch;

/** Configuration written past the form: `WriterInterface` and whoever uses the resource model, no event tells of it. */
class WriteConfig
{
    public function __construct(private readonly ConfigTouch $touch)
    {
    }

    public function afterSaveConfig(
        Config $subject,
        mixed $result,
        mixed $path,
        mixed $value,
        mixed $scope = 'default',
        mixed $scopeId = 0
    ): mixed {
        $this->touch->changed((string) $path, (string) $scope, (int) $scopeId, is_scalar($value) ? (string) $value : '', 'writer');
        return $result;
    }

    public function afterDeleteConfig(
        Config $subject,
        mixed $result,
        mixed $path,
        mixed $scope = 'default',
        mixed $scopeId = 0
    ): mixed {
        $this->touch->deleted((string) $path, (string) $scope, (int) $scopeId, 'writer');
        return $result;
    }
}
