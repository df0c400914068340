<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * The one signature of a request: Signature-Input and Signature (RFC 9421 section 4), in the profile of docs/architecture.md.
 * What this profile does not name (other labels, components, component parameters, signature parameters) is refused.
 */
class SignatureInput
{
    private const COMPONENTS = ['@method', '@authority', '@path', '@query', 'content-digest'];
    private const LABEL = 'lr';
    private const MAX_BYTES = 1024;
    /** An inner list of plain strings and its parameters, written as RFC 9651 serialises them. */
    private const INNER_LIST = '/^\(((?:"[^"\\\\]*"(?: "[^"\\\\]*")*)?)\)'
        . '((?:;[a-z]+=(?:[0-9]{1,15}|"[\x20\x21\x23-\x5B\x5D-\x7E]*"))*)$/D';

    /** @param list<string> $components in the order of the signature base */
    private function __construct(
        public readonly array $components,
        public readonly int $created,
        public readonly string $keyId,
        public readonly string $nonce,
        public readonly string $signature,
        /** the inner list with its parameters, as it ends the signature base */
        private readonly string $params,
    ) {
    }

    /** @throws Refusal signature_malformed, signature_component or signature_parameter (401) */
    public static function of(SignedRequest $request): self
    {
        $input = self::member($request, 'signature-input');
        if (preg_match(self::INNER_LIST, $input, $part) !== 1) {
            throw self::refuse('signature_malformed', 'Signature-Input is not written as this profile asks.');
        }
        $params = self::parameters($part[2]);
        preg_match('/^:([A-Za-z0-9+\/]{86}==):$/D', self::member($request, 'signature'), $signature);
        return new self(
            self::components($part[1], $request->body !== ''),
            (int) $params['created'],
            $params['keyid'],
            $params['nonce'],
            base64_decode($signature[1] ?? '', true) ?: throw self::refuse('signature_malformed', 'Signature is not 64 bytes.'),
            $input,
        );
    }

    /** RFC 9421 section 2.5. @throws Refusal when a covered field is not in the request */
    public function base(SignedRequest $request): string
    {
        $lines = [];
        foreach ($this->components as $name) {
            $value = $request->component($name);
            if ($value === null || preg_match('/[\r\n]/', $value) === 1) {
                throw self::refuse('signature_component', "The request has no {$name}.");
            }
            $lines[] = "\"{$name}\": {$value}";
        }
        return implode("\n", [...$lines, '"@signature-params": ' . $this->params]);
    }

    public static function refuse(string $code, string $message): Refusal
    {
        return new Refusal($code, $message, 'signature', 401);
    }

    /** The value of the only member of a dictionary header. A second one, also of the same label, does not fit what follows. */
    private static function member(SignedRequest $request, string $header): string
    {
        $value = $request->component($header);
        if ($value === null || strlen($value) > self::MAX_BYTES) {
            throw self::refuse('signature_malformed', 'Send both Signature-Input and Signature.');
        }
        if (!str_starts_with($value, self::LABEL . '=')) {
            throw self::refuse('signature_malformed', 'The signature must have the label ' . self::LABEL . '.');
        }
        return substr($value, strlen(self::LABEL) + 1);
    }

    /** @return list<string> */
    private static function components(string $list, bool $hasBody): array
    {
        $names = $list === '' ? [] : explode(' ', str_replace('"', '', $list));
        if (array_diff($names, self::COMPONENTS) !== [] || count(array_unique($names)) !== count($names)) {
            throw self::refuse('signature_component', 'The signature covers a component that is unknown or named twice.');
        }
        $needed = $hasBody ? self::COMPONENTS : array_slice(self::COMPONENTS, 0, 4);
        if (array_diff($needed, $names) !== []) {
            throw self::refuse('signature_component', 'The signature must cover ' . implode(', ', $needed) . '.');
        }
        return $names;
    }

    /** @return array{created: string, keyid: string, alg: string, nonce: string} */
    private static function parameters(string $text): array
    {
        preg_match_all('/;([a-z]+)=([0-9]+|"[^"]*")/', $text, $found, PREG_SET_ORDER);
        $params = [];
        foreach ($found as [, $name, $value]) {
            $isNumber = $name === 'created';
            if (isset($params[$name]) || ctype_digit($value) !== $isNumber) {
                throw self::refuse('signature_parameter', 'A signature parameter is given twice or has the wrong type.');
            }
            $params[$name] = trim($value, '"');
        }
        $hasAll = isset($params['created'], $params['keyid'], $params['alg'], $params['nonce']);
        if (!$hasAll || count($params) !== 4 || $params['alg'] !== 'ed25519') {
            throw self::refuse('signature_parameter', 'A signature has created, keyid, alg="ed25519" and nonce, and nothing else.');
        }
        if (preg_match('/^[A-Za-z0-9_+\/=-]{16,64}$/D', $params['nonce']) !== 1 || strlen($params['keyid']) > 64) {
            throw self::refuse('signature_parameter', 'The nonce must have 16 to 64 characters of base64.');
        }
        return ['created' => $params['created'], 'keyid' => $params['keyid'], 'alg' => 'ed25519', 'nonce' => $params['nonce']];
    }
}
