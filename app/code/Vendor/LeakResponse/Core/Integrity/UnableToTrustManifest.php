<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use RuntimeException;

/** What the tree would be compared with is not what was made at the deploy. A retry does not help: make a new manifest, with a reason. */
class UnableToTrustManifest extends RuntimeException
{
    private function __construct(private readonly string $reason, string $message)
    {
        parent::__construct($message);
    }

    public static function becauseItIsMissing(): self
    {
        return new self('missing', 'The manifest that the ledger names is not there.');
    }

    public static function becauseItIsNotSigned(): self
    {
        return new self('not_signed', 'The manifest is not signed by the key of this installation.');
    }

    public static function becauseItsLinesWereChanged(): self
    {
        return new self('lines_changed', 'The lines of the manifest are not those that were signed.');
    }

    public static function becauseTheLedgerNamesAnother(): self
    {
        return new self('not_in_ledger', 'The newest manifest that stands in the ledger is another one.');
    }

    /** missing, not_signed, lines_changed or not_in_ledger */
    public function reason(): string
    {
        return $this->reason;
    }
}
