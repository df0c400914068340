<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrate;

use Vendor\LeakResponse\Core\Record\Outside\AnchorPlace;
use Vendor\LeakResponse\Core\Record\Outside\UnableToAnchor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * Who may be sent personal data and who may send some, as the shell wrote it into env.php (`leakresponse/webhooks`): `out` and `in`,
 * each name to `url` (out), `secret_file`, `types`, and for out `private` and `ca` as for anchors. Nobody else is ever called or heard.
 */
class WebhookPlaces
{
    private const LONGEST = 512;

    /** @param array<mixed> $settings */
    public function __construct(private readonly array $settings)
    {
    }

    /** @throws Refusal event_destination_unknown or event_destination_wrong (422) */
    public function destination(string $name): AnchorPlace
    {
        $place = $this->place('out', $name)
            ?? throw Refusal::unprocessable('event_destination_unknown', 'destination', 'This destination is not on the list of env.php.');
        try {
            return AnchorPlace::of($name, ['kind' => 'webhook', ...$place]);
        } catch (UnableToAnchor) {
            throw Refusal::unprocessable('event_destination_wrong', 'destination', 'The settings of this destination cannot be used.');
        }
    }

    public function isKnown(string $way, string $name): bool
    {
        return $this->place($way, $name) !== null;
    }

    public function allows(string $way, string $name, string $type): bool
    {
        $types = $this->place($way, $name)['types'] ?? [];
        return is_array($types) && in_array($type, $types, true);
    }

    /** @return string bytes of the secret both sides share; '' where there is none, or it is too short to keep anybody out */
    public function secret(string $way, string $name): string
    {
        $file = $this->place($way, $name)['secret_file'] ?? '';
        $text = is_string($file) && $file !== '' ? trim((string) @file_get_contents($file, false, null, 0, self::LONGEST)) : '';
        $bytes = base64_decode(str_starts_with($text, 'whsec_') ? substr($text, 6) : '', true);
        return $bytes !== false && strlen($bytes) >= 24 ? $bytes : '';
    }

    /** @return array<string, mixed>|null */
    private function place(string $way, string $name): ?array
    {
        $places = $this->settings[$way] ?? [];
        $place = is_array($places) && preg_match('/^[a-z0-9][a-z0-9-]{0,19}$/D', $name) === 1 ? $places[$name] ?? null : null;
        if (!is_array($place)) {
            return null;
        }
        $named = [];
        foreach ($place as $field => $value) {
            $named[(string) $field] = $value;
        }
        return $named;
    }
}
