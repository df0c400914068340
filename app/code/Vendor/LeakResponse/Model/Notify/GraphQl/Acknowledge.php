<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Notify\GraphQl;

use Magento\Framework\GraphQl\Config\Element\Field;
use Magento\Framework\GraphQl\Exception\GraphQlNoSuchEntityException;
use Magento\Framework\GraphQl\Query\ResolverInterface;
use Magento\Framework\GraphQl\Schema\Type\ResolveInfo;
use Vendor\LeakResponse\Api\AcknowledgeMyNoticeInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** mutation { acknowledgeLeakResponseNotice } */
class Acknowledge implements ResolverInterface
{
    public function __construct(
        private readonly AcknowledgeMyNoticeInterface $acknowledge,
        private readonly SignedInShopper $shopper,
    ) {
    }

    /**
     * @inheritDoc
     * @return array<string, mixed>
     */
    public function resolve(Field $field, $context, ResolveInfo $info, ?array $value = null, ?array $args = null): array
    {
        $customerId = $this->shopper->id($context);
        try {
            return NoticeFields::of($this->acknowledge->execute($customerId, (int) ($args['notice_id'] ?? 0)));
        } catch (Refusal $refusal) {
            throw new GraphQlNoSuchEntityException(__($refusal->getMessage()));
        }
    }
}
