<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\Framework\Api\SearchResultsInterface;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTouch;
use Vendor\LeakResponse\Model\Record\Touches;

/** Stored payment tokens that were handed out: of one customer, or a list. */
class ReadVault
{
    public function __construct(private readonly Touches $touches)
    {
    }

    public function afterGetListByCustomerId(object $subject, mixed $result, mixed $customerId): mixed
    {
        $this->touches->viewed('vault_token.listed', 'vault_token', "of-customer-{$customerId}", (string) $customerId);
        return $result;
    }

    public function afterGetList(object $subject, SearchResultsInterface $result): SearchResultsInterface
    {
        $owners = [];
        foreach ($result->getItems() as $token) {
            $owner = is_object($token) && method_exists($token, 'getCustomerId') ? (string) $token->getCustomerId() : '';
            $owners[$owner] = true;
        }
        if (count($owners) === 1 && !isset($owners[''])) {
            $owner = (string) array_key_first($owners);
            $this->touches->viewed('vault_token.listed', 'vault_token', "of-customer-{$owner}", $owner);
            return $result;
        }
        $this->touches->listed('vault_token.listed', PersonalTouch::about('vault_token') + ['persons' => count($owners)]);
        return $result;
    }
}
