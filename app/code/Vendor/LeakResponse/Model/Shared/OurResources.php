<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Shared;

use Magento\Framework\Acl\AclResource\ProviderInterface;

/**
 * The ACL ids of this module that really exist.
 *
 * Magento allows a role with all rights any id it does not know, misspelt ones included: whoever asks for a right asks here first.
 */
class OurResources
{
    private const PREFIX = 'Vendor_LeakResponse::';

    /** @var list<string>|null */
    private ?array $ids = null;

    public function __construct(private readonly ProviderInterface $tree)
    {
    }

    /** @return list<string> */
    public function ids(): array
    {
        return $this->ids ??= $this->collect($this->tree->getAclResources());
    }

    public function exists(string $id): bool
    {
        return in_array($id, $this->ids(), true);
    }

    /**
     * @param callable(string): bool $isAllowed
     * @return list<string> our ids that `$isAllowed` grants
     */
    public function granted(callable $isAllowed): array
    {
        return array_values(array_filter($this->ids(), $isAllowed));
    }

    /**
     * @param array<mixed> $nodes
     * @return list<string>
     */
    private function collect(array $nodes): array
    {
        $ids = [];
        foreach ($nodes as $node) {
            if (str_starts_with((string) ($node['id'] ?? ''), self::PREFIX)) {
                $ids[] = (string) $node['id'];
            }
            array_push($ids, ...$this->collect($node['children'] ?? []));
        }
        return $ids;
    }
}
