<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

/**
 * What of a browser's report is kept: the directive, the origin of what was blocked, and the page without anything personal. Both forms are
 * read, that of `report-uri` and that of `report-to` (W3C CSP 3, Reporting API).
 */
class CspReport
{
    public const MAX_BYTES = 16384;
    private const MOST = 20;

    private function __construct(
        public readonly string $directive,
        public readonly string $blocked,
        public readonly string $page,
        /** enforce or report */
        public readonly string $disposition,
    ) {
    }

    /** @return list<self> none when the body is no report */
    public static function all(string $body): array
    {
        if (strlen($body) > self::MAX_BYTES) {
            return [];
        }
        $json = json_decode($body, true, 8);
        if (!is_array($json)) {
            return [];
        }
        $bodies = array_is_list($json)
            ? array_map(self::body(...), array_slice($json, 0, self::MOST))
            : [$json['csp-report'] ?? null];
        $reports = array_map(static fn (mixed $one): ?self => is_array($one) ? self::of($one) : null, $bodies);
        return array_values(array_filter($reports));
    }

    private static function body(mixed $one): mixed
    {
        return is_array($one) && ($one['type'] ?? '') === 'csp-violation' ? $one['body'] ?? null : null;
    }

    /** @param array<mixed> $body */
    private static function of(array $body): ?self
    {
        $text = static function (string ...$names) use ($body): string {
            foreach ($names as $name) {
                if (is_string($body[$name] ?? null) && $body[$name] !== '') {
                    return $body[$name];
                }
            }
            return '';
        };
        $named = $text('effective-directive', 'effectiveDirective', 'violated-directive', 'violatedDirective');
        $directive = strtolower(explode(' ', $named)[0]);
        if (preg_match('/^[a-z]{2,20}(?:-[a-z]{2,20}){0,3}$/D', $directive) !== 1) {
            return null;
        }
        return new self(
            $directive,
            self::origin($text('blocked-uri', 'blockedURL')),
            self::page($text('document-uri', 'documentURL')),
            $text('disposition') === 'enforce' ? 'enforce' : 'report'
        );
    }

    /** Scheme, host and port; of what has no host only the scheme or the keyword. */
    private static function origin(string $url): string
    {
        $parts = parse_url($url);
        if (is_array($parts) && isset($parts['scheme'], $parts['host'])) {
            $port = isset($parts['port']) ? ":{$parts['port']}" : '';
            return substr(strtolower((string) preg_replace('/[^\x21-\x7E]/', '?', "{$parts['scheme']}://{$parts['host']}{$port}")), 0, 190);
        }
        $word = strtolower((string) strtok($url, ':'));
        return preg_match('/^[a-z-]{1,24}$/D', $word) === 1 ? $word : 'other';
    }

    /** The first three parts of the path; numbers and long tokens may name a person or an order. */
    private static function page(string $url): string
    {
        $parts = array_slice(array_values(array_filter(explode('/', (string) parse_url($url, PHP_URL_PATH)))), 0, 3);
        $plain = array_map(
            static fn (string $part): string => preg_match('/^[a-zA-Z_-][a-zA-Z_.-]{0,30}$/D', $part) === 1 ? $part : '*',
            $parts
        );
        return '/' . implode('/', $plain);
    }
}
