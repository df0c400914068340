<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\Data\PlaybookInterface;
use Vendor\LeakResponse\Api\Data\PlaybookStepInterface;

/** A playbook of this shop. */
class PlaybookView implements PlaybookInterface
{
    /**
     * @param list<string> $signs
     * @param list<PlaybookStepInterface> $steps
     */
    public function __construct(
        private readonly string $code,
        private readonly int $version,
        private readonly string $title,
        private readonly string $summary,
        private readonly array $signs,
        private readonly array $steps,
    ) {
    }

    public function getCode(): string
    {
        return $this->code;
    }

    public function getVersion(): int
    {
        return $this->version;
    }

    public function getTitle(): string
    {
        return $this->title;
    }

    public function getSummary(): string
    {
        return $this->summary;
    }

    /** @return list<string> */
    public function getSigns(): array
    {
        return $this->signs;
    }

    /** @return list<PlaybookStepInterface> */
    public function getSteps(): array
    {
        return $this->steps;
    }
}
