<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

/**
 * The number each subject came in with, for the length of one request; all gates share one instance.
 *
 * Who proves a password before a raise and is stamped after it must carry the number from before: otherwise a login
 * that overlaps the raise would outlive it. A new proof in the same request replaces the number.
 */
class RequestNumbers
{
    /** @var array<string, int> */
    private array $numbers = [];

    public function remember(string $audience, int $subjectId, int $number): void
    {
        $this->numbers["{$audience}:{$subjectId}"] = $number;
    }

    public function of(string $audience, int $subjectId): ?int
    {
        return $this->numbers["{$audience}:{$subjectId}"] ?? null;
    }

    /** For processes that serve more than one request. */
    public function forget(): void
    {
        $this->numbers = [];
    }
}
