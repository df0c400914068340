<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

/**
 * Where checkpoints are left, as env.php names it: `leakresponse/anchors/<name>`. Only the shell can write that file, so an admin's
 * stolen session cannot send evidence elsewhere; no other address is ever called.
 */
class AnchorPlace
{
    private const EVERY = ['rfc3161' => 3600, 'https' => 300, 'syslog' => 300];

    private function __construct(
        public readonly string $name,
        public readonly string $kind,
        public readonly string $url,
        /** seconds between two checkpoints */
        public readonly int $every,
        /** true where the address may lie in a private network */
        public readonly bool $isPrivate,
        /** PEM file of the authorities to trust; '' for none (rfc3161) or those of the system (https, syslog) */
        public readonly string $caFile,
        /** file with a bearer token, or '' */
        public readonly string $tokenFile,
        /** PEM file with certificate and key of this shop, or '' */
        public readonly string $clientFile,
    ) {
    }

    /**
     * @param mixed $settings as in env.php: kind, url, and where wanted every, private, ca, token_file, client
     * @throws UnableToAnchor
     */
    public static function of(string $name, mixed $settings): self
    {
        if (preg_match('/^[a-z0-9][a-z0-9-]{0,19}$/D', $name) !== 1 || !is_array($settings)) {
            throw UnableToAnchor::becauseASettingIsWrong(substr($name, 0, 40), 'its name or form');
        }
        $kind = self::text($name, $settings, 'kind');
        $every = $settings['every'] ?? self::EVERY[$kind] ?? 3600;
        if ($kind === '' || !is_int($every) || $every < 60 || $every > 604800) {
            throw UnableToAnchor::becauseASettingIsWrong($name, $kind === '' ? 'kind' : 'every (60 to 604800 seconds)');
        }
        return new self(
            $name,
            $kind,
            self::text($name, $settings, 'url'),
            $every,
            ($settings['private'] ?? false) === true,
            self::text($name, $settings, 'ca'),
            self::text($name, $settings, 'token_file'),
            self::text($name, $settings, 'client'),
        );
    }

    /** @param array<mixed> $settings */
    private static function text(string $name, array $settings, string $field): string
    {
        $value = $settings[$field] ?? '';
        return is_string($value) && strlen($value) <= 2000 && preg_match('/[\x00-\x20]/', $value) !== 1
            ? $value
            : throw UnableToAnchor::becauseASettingIsWrong($name, $field);
    }
}
