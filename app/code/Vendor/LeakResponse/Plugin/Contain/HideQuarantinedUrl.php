<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueKind;
use Vendor\LeakResponse\Model\Contain\QuarantineDoor;

/** GraphQL's urlResolver does not name what is in quarantine. */
class HideQuarantinedUrl
{
    private const KINDS = [
        'PRODUCT' => CatalogueKind::Product,
        'CATEGORY' => CatalogueKind::Category,
        'CMS_PAGE' => CatalogueKind::Page,
    ];

    public function __construct(private readonly QuarantineDoor $door)
    {
    }

    public function afterResolve(object $subject, mixed $result): mixed
    {
        $kind = is_array($result) ? self::KINDS[(string) ($result['type'] ?? '')] ?? null : null;
        return $kind !== null && $this->door->held($kind)->has((int) ($result['id'] ?? 0)) ? null : $result;
    }
}
