<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Notify;

use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Api\Data\NoticeInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Test\Support\NotifyKit;

/** A shop with an incident whose notice is written. */
abstract class NoticeCase extends TestCase
{
    protected NotifyKit $kit;

    protected function setUp(): void
    {
        $this->kit = new NotifyKit();
    }

    protected function publish(NoticeInterface $draft, ?string $proof = null, string $key = 'publish-0001'): NoticeInterface
    {
        return $this->kit->publish()->execute($draft->getId(), $draft->getContentHash(), $key, $proof);
    }

    /** @return array{string, int} */
    protected function refusal(callable $call): array
    {
        try {
            $call();
        } catch (Refusal $refusal) {
            return [$refusal->refusalCode(), $refusal->status()];
        }
        self::fail('Nothing was refused.');
    }
}
