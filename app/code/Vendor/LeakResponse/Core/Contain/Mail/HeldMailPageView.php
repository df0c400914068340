<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Mail;

use Vendor\LeakResponse\Api\Data\HeldMailPageInterface;

/** Mails that wait, as they are shown. */
class HeldMailPageView implements HeldMailPageInterface
{
    /** @param list<HeldMailView> $mails */
    public function __construct(
        private readonly array $mails,
        private readonly int $kept,
        private readonly int $unsure,
        private readonly ?string $next,
    ) {
    }

    public static function of(HeldMails $held, int $after, int $limit): self
    {
        $mails = $held->after($after, $limit + 1);
        $shown = array_slice($mails, 0, $limit);
        $counts = $held->counts();
        return new self(
            $shown,
            $counts[HeldMails::KEPT] ?? 0,
            $counts[HeldMails::UNSURE] ?? 0,
            count($mails) > $limit ? $shown[$limit - 1]->getId() : null
        );
    }

    /** @return list<HeldMailView> */
    public function getMails(): array
    {
        return $this->mails;
    }

    public function getKept(): int
    {
        return $this->kept;
    }

    public function getUnsure(): int
    {
        return $this->unsure;
    }

    public function getNext(): ?string
    {
        return $this->next;
    }
}
