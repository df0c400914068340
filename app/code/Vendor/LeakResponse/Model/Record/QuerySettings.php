<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Magento\Framework\App\DeploymentConfig;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTables;
use Vendor\LeakResponse\Core\Record\Touch\QueryBook;
use Vendor\LeakResponse\Core\Record\Touch\QueryPolicy;

/**
 * How closely SQL is watched, from env.php, `leakresponse/queries`: `watch` (off, large, staff, all), `rows` that are many,
 * `tables` of other modules. Not a setting of the database: it is asked while the database is being asked.
 */
class QuerySettings
{
    private const MANY = 500;

    public readonly QueryPolicy $policy;
    public readonly QueryBook $book;

    public function __construct(DeploymentConfig $config)
    {
        $given = $config->get('leakresponse/queries');
        $given = is_array($given) ? $given : [];
        $tables = is_array($given['tables'] ?? null) ? array_values(array_filter($given['tables'], is_string(...))) : [];
        $rows = is_numeric($given['rows'] ?? null) ? max(1, (int) $given['rows']) : self::MANY;
        $this->policy = new QueryPolicy(is_string($given['watch'] ?? null) ? $given['watch'] : 'staff', $rows);
        $this->book = new QueryBook(new PersonalTables($tables));
    }

    public function isOn(): bool
    {
        return $this->policy->mode !== 'off';
    }
}
