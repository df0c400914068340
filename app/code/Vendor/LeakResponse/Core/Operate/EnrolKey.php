<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use SodiumException;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Enrols the public half of a signing key. Only from the shell: nothing that the shop's own secrets can forge may do it. */
class EnrolKey
{
    /** Ed25519 SubjectPublicKeyInfo (RFC 8410) before the 32 bytes of the key. */
    private const SPKI = "\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00";

    public function __construct(
        private readonly Connection $connection,
        private readonly KeyBook $keys,
        private readonly RouteTable $routes,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param string $publicKey base64 or base64url of the 32 bytes, of its SubjectPublicKeyInfo, or that as PEM
     * @param string $label whose key it is, for lists; no personal data needed
     * @param string $actsAs admin:<id> or integration:<id>: whose rights apply
     * @param list<string> $resources ACL ids of this module the key may use; empty for all of them
     * @throws Refusal
     */
    public function enrol(string $publicKey, string $label, string $actsAs, array $resources): KeyView
    {
        $actor = $this->actor->current();
        if ($actor->learntBy() !== 'shell') {
            throw Refusal::forbidden('shell_needed', 'Keys are enrolled on the shell.');
        }
        $bytes = self::bytesOf($publicKey);
        $now = Instant::micros($this->clock->now());
        $key = new KeyView(
            substr(hash('sha256', $bytes), 0, 32),
            $bytes,
            self::checkedLabel($label),
            preg_match('/^(admin|integration):[1-9][0-9]{0,9}$/D', $actsAs) === 1
                ? $actsAs
                : throw Refusal::badField('acts_as', 'acts_as must be admin:<id> or integration:<id>.'),
            $this->checkedResources($resources),
            $actor->label(),
            Instant::text($now),
            null,
        );
        $this->connection->transaction(function () use ($actor, $key, $now): void {
            if (!$this->keys->add($key, $now)) {
                throw Refusal::conflict('key_enrolled', 'public_key', 'This key was enrolled before.');
            }
            $this->recorder->record('key.enrolled', $actor, [
                'key' => $key->getKeyId(),
                'acts_as' => $key->getActsAs(),
                'resources' => $key->getResources(),
            ]);
        });
        return $key;
    }

    private static function bytesOf(string $text): string
    {
        $base64 = (string) preg_replace('/-----[A-Z ]+-----|\s+/', '', $text);
        $bytes = (string) base64_decode(strtr($base64, '-_', '+/'), true);
        if (strlen($bytes) === 44 && str_starts_with($bytes, self::SPKI)) {
            $bytes = substr($bytes, 12);
        }
        try {
            if (strlen($bytes) === 32) {
                // Refuses points outside the prime-order group, under which anybody could sign.
                sodium_crypto_sign_ed25519_pk_to_curve25519($bytes);
                return $bytes;
            }
        } catch (SodiumException) {
            throw Refusal::badField('public_key', 'public_key is no Ed25519 key.');
        }
        throw Refusal::badField('public_key', 'public_key must be an Ed25519 public key, base64 or PEM.');
    }

    private static function checkedLabel(string $label): string
    {
        return preg_match('/^[\p{L}\p{N} ._@()#-]{1,64}$/Du', $label) === 1
            ? $label
            : throw Refusal::badField('label', 'label must have 1 to 64 letters, digits, spaces or ._@()#-');
    }

    /**
     * @param list<string> $resources
     * @return list<string>
     */
    private function checkedResources(array $resources): array
    {
        $unknown = array_diff($resources, $this->routes->acl());
        if ($unknown !== []) {
            throw Refusal::badField('resources', 'resources names a right that this module does not have.');
        }
        return $resources === [] ? $this->routes->acl() : array_values(array_unique($resources));
    }
}
