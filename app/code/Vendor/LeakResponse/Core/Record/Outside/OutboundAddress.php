<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

/**
 * An address that may be called: a scheme that is meant, no user in it, and a host of which every number is a public one, unless the
 * settings say that the place lies in a private network. The number that was looked at is the one that is called, so a name that
 * changes in between leads nowhere else.
 */
class OutboundAddress
{
    private function __construct(
        public readonly string $scheme,
        public readonly string $host,
        public readonly int $port,
        /** number to call, IPv6 without brackets */
        public readonly string $number,
    ) {
    }

    /**
     * @param list<string> $schemes
     * @param callable(string): list<string> $resolve numbers of a name
     * @throws UnableToAnchor
     */
    public static function of(AnchorPlace $place, array $schemes, int $port, callable $resolve): self
    {
        $parts = parse_url($place->url);
        $host = trim((string) ($parts['host'] ?? ''), '[]');
        $scheme = strtolower((string) ($parts['scheme'] ?? ''));
        if (!in_array($scheme, $schemes, true)) {
            throw UnableToAnchor::becauseTheAddressIsRefused('only ' . implode(' or ', $schemes) . ' is meant');
        }
        $isHost = preg_match('/^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?|[0-9a-fA-F:.]{2,45})$/D', $host) === 1;
        if (!$isHost || isset($parts['user']) || isset($parts['pass']) || isset($parts['fragment'])) {
            throw UnableToAnchor::becauseTheAddressIsRefused('it holds more or less than a host, a port and a path');
        }
        $numbers = filter_var($host, FILTER_VALIDATE_IP) !== false ? [$host] : $resolve($host);
        if ($numbers === []) {
            throw UnableToAnchor::becauseNobodyAnswers();
        }
        foreach ($numbers as $number) {
            if (!$place->isPrivate && !self::isPublic($number)) {
                throw UnableToAnchor::becauseTheAddressIsRefused('it leads into a private network, and `private` is not set');
            }
        }
        return new self($scheme, $host, $parts['port'] ?? $port, $numbers[0]);
    }

    private static function isPublic(string $number): bool
    {
        return filter_var($number, FILTER_VALIDATE_IP, FILTER_FLAG_GLOBAL_RANGE) !== false
            // An IPv6 number that only wraps an IPv4 one: mapped, or translated (RFC 6052).
            && preg_match('/^(?:64:ff9b:|::)/i', $number) !== 1;
    }
}
