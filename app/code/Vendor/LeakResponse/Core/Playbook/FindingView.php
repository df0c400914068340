<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\Data\FindingInterface;
use Vendor\LeakResponse\Core\Playbook\Automatic\FindingBook;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * A finding as its row stood when read.
 *
 * @phpstan-import-type Row from FindingBook
 */
class FindingView implements FindingInterface
{
    /** @param Row $row */
    public function __construct(private readonly array $row)
    {
    }

    public function getId(): int
    {
        return (int) $this->row['id'];
    }

    public function getKind(): string
    {
        return (string) $this->row['kind'];
    }

    public function getSource(): string
    {
        return (string) $this->row['source'];
    }

    public function getState(): string
    {
        return (string) $this->row['state'];
    }

    public function getCode(): string
    {
        return (string) $this->row['code'];
    }

    public function getPlaybook(): string
    {
        return (string) $this->row['playbook'];
    }

    public function getRun(): ?string
    {
        $run = (string) $this->row['run_id'];
        return $run === '' ? null : $run;
    }

    public function getPeople(): int
    {
        return (int) $this->row['people'];
    }

    public function getOrders(): int
    {
        return (int) $this->row['orders'];
    }

    public function getReceivedAt(): string
    {
        return Instant::text((int) $this->row['received_at']);
    }
}
