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

    public function aroundSaveConfig(
        Config $subject,
        callable $proceed,
        mixed $path,
        mixed $value,
        mixed $scope = 'default',
        mixed $scopeId = 0
    ): mixed {
        $old = $this->stored($subject, (string) $path, (string) $scope, (int) $scopeId);
        $result = $proceed($path, $value, $scope, $scopeId);
        $new = is_scalar($value) ? (string) $value : '';
        $this->touch->changed((string) $path, (string) $scope, (int) $scopeId, $old, $new, 'writer');
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

    private function stored(Config $table, string $path, string $scope, int $scopeId): string
    {
        $connection = $table->getConnection();
        if (!is_object($connection)) {
            return '';
        }
        $select = $connection->select()->from($table->getMainTable(), 'value')
            ->where('path = ?', $path)->where('scope = ?', $scope)->where('scope_id = ?', $scopeId);
        return (string) $connection->fetchOne($select);
    }
}
