<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

use RuntimeException;
use Throwable;

/** A checkpoint could not be left with somebody outside. The reason is a code: what the other side said never stands in the ledger. */
class UnableToAnchor extends RuntimeException
{
    private function __construct(private readonly string $reason, string $message, ?Throwable $previous = null)
    {
        parent::__construct($message, 0, $previous);
    }

    /** away, refused, damaged, another_checkpoint, replayed, not_trusted, address, setting, clock */
    public function reason(): string
    {
        return $this->reason;
    }

    public static function becauseNobodyAnswers(?Throwable $previous = null): self
    {
        return new self('away', 'The other side does not answer.', $previous);
    }

    public static function becauseItWasRefused(int $status): self
    {
        return new self('refused', "The other side refused it (status {$status}).");
    }

    public static function becauseItHungUp(): self
    {
        return new self('refused', 'The other side hung up at once.');
    }

    public static function becauseTheAnswerIsDamaged(): self
    {
        return new self('damaged', 'The answer cannot be read.');
    }

    public static function becauseTheAnswerIsTooLong(): self
    {
        return new self('damaged', 'The answer is too long.');
    }

    public static function becauseAnotherCheckpointWasStamped(): self
    {
        return new self('another_checkpoint', 'The time stamp is about something else than was sent.');
    }

    public static function becauseTheAnswerIsNotToThisRequest(): self
    {
        return new self('replayed', 'The time stamp answers another request.');
    }

    public static function becauseTheSignerIsNotTrusted(): self
    {
        return new self('not_trusted', 'The time stamp is not signed under the authority of the settings.');
    }

    public static function becauseTheClocksDiffer(): self
    {
        return new self('clock', 'The time stamp and the clock of this host are more than ten minutes apart.');
    }

    public static function becauseTheAddressIsRefused(string $why): self
    {
        return new self('address', "The address is not used: {$why}.");
    }

    public static function becauseASettingIsWrong(string $name, string $field): self
    {
        return new self('setting', "In env.php, leakresponse/anchors/{$name}: {$field} is missing or wrong.");
    }
}
