<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Notify\GraphQl;

use Magento\Framework\GraphQl\Config\Element\Field;
use Magento\Framework\GraphQl\Query\ResolverInterface;
use Magento\Framework\GraphQl\Schema\Type\ResolveInfo;
use Vendor\LeakResponse\Api\ListMyNoticesInterface;

/** customer { leak_response_notices } */
class Notices implements ResolverInterface
{
    public function __construct(
        private readonly ListMyNoticesInterface $list,
        private readonly SignedInShopper $shopper,
    ) {
    }

    /**
     * @inheritDoc
     * @return list<array<string, mixed>>
     */
    public function resolve(Field $field, $context, ResolveInfo $info, ?array $value = null, ?array $args = null): array
    {
        return array_values(array_map(NoticeFields::of(...), $this->list->execute($this->shopper->id($context))));
    }
}
