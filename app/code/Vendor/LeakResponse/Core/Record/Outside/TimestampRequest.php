<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

/** A request for a time stamp over SHA-256 of a text (RFC 3161 section 2.4.1), with a nonce and the wish for the certificate. */
class TimestampRequest
{
    public const SHA256 = "\x60\x86\x48\x01\x65\x03\x04\x02\x01";

    /** @param string $nonce 8 to 20 random bytes: an old answer does not fit it */
    public function __construct(private readonly string $text, private readonly string $nonce)
    {
    }

    public function imprint(): string
    {
        return hash('sha256', $this->text, true);
    }

    public function nonce(): string
    {
        return ltrim($this->nonce, "\0");
    }

    public function der(): string
    {
        return Der::sequence(
            Der::integer("\1"),
            Der::sequence(Der::sequence(Der::oid(self::SHA256), Der::null()), Der::octets($this->imprint())),
            Der::integer($this->nonce),
            Der::true(),
        );
    }
}
