<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * Sends the checkpoint to a log collector: one RFC 5424 message over TLS (RFC 5425), counted in octets. Syslog never answers, so this
 * says only that it was sent; a collector that hangs up at once has not got it.
 */
class SyslogAnchor implements Anchor
{
    /** Facility 13 (log audit), severity 5 (notice). */
    private const PRIORITY = 13 * 8 + 5;

    public function __construct(private readonly TlsLine $line, private readonly Clock $clock)
    {
    }

    public function kind(): string
    {
        return 'syslog';
    }

    public function leave(RootDigest $root, AnchorPlace $place): AnchorReceipt
    {
        $message = $this->message($root);
        $this->line->send($place, strlen($message) . ' ' . $message);
        return new AnchorReceipt('sent', Instant::micros($this->clock->now()));
    }

    /** Version, time, host, program, process, kind of message, no structured data, and the text as UTF-8. */
    private function message(RootDigest $root): string
    {
        $host = (string) preg_replace('/[^\x21-\x7e]/', '', (string) gethostname());
        return '<' . self::PRIORITY . '>1 ' . $this->clock->now()->format('Y-m-d\TH:i:s.u\Z')
            . ' ' . ($host === '' ? '-' : substr($host, 0, 255)) . " leakresponse - checkpoint - \xef\xbb\xbf"
            . CanonicalJson::encode($root->told());
    }
}
