<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Mail;

use Vendor\LeakResponse\Api\Data\HeldMailInterface;

/** A mail that waits, as it is shown. */
class HeldMailView implements HeldMailInterface
{
    public function __construct(
        private readonly string $id,
        private readonly string $keptAt,
        private readonly string $state,
        private readonly string $template,
        private readonly int $recipients,
    ) {
    }

    public function getId(): string
    {
        return $this->id;
    }

    public function getKeptAt(): string
    {
        return $this->keptAt;
    }

    public function getState(): string
    {
        return $this->state;
    }

    public function getTemplate(): string
    {
        return $this->template;
    }

    public function getRecipients(): int
    {
        return $this->recipients;
    }
}
