<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Key;

/**
 * Level A: the key is somewhere this host's users cannot read. Asked by a Unix socket or by a command, one line of JSON each way:
 * `{"do":"key"}` → `{"key":"<base64>"}`; `{"do":"sign","text":"<base64>"}` → `{"signature":"<base64>"}`; or `{"refused":"<why>"}`.
 */
class RemoteSigner implements Signer
{
    private const SECONDS = 10;
    private const LONGEST = 4096;

    private ?string $key = null;

    /** @param list<string> $command program and its arguments; empty when a socket is named */
    public function __construct(private readonly string $socket, private readonly array $command = [])
    {
    }

    public function custody(): string
    {
        return 'A';
    }

    public function publicKey(): string
    {
        return $this->key ??= $this->bytes($this->ask(['do' => 'key']), 'key', SODIUM_CRYPTO_SIGN_PUBLICKEYBYTES);
    }

    public function sign(string $text): string
    {
        $signature = $this->bytes($this->ask(['do' => 'sign', 'text' => base64_encode($text)]), 'signature', SODIUM_CRYPTO_SIGN_BYTES);
        $key = $this->publicKey();
        return $signature !== '' && $key !== '' && sodium_crypto_sign_verify_detached($signature, $text, $key)
            ? $signature
            : throw UnableToSign::becauseTheSignerDoesNotSign('what it answered is no signature of its key.');
    }

    /**
     * @param array<string, string> $question
     * @return array<mixed>
     */
    private function ask(array $question): array
    {
        $line = json_encode($question, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES) . "\n";
        $answer = json_decode($this->socket !== '' ? $this->bySocket($line) : $this->byCommand($line), true);
        if (!is_array($answer)) {
            throw UnableToSign::becauseTheSignerDoesNotSign('it gave no answer that can be read.');
        }
        if (is_string($answer['refused'] ?? null)) {
            throw UnableToSign::becauseTheSignerDoesNotSign('it refused: ' . self::printable($answer['refused']));
        }
        return $answer;
    }

    private function bySocket(string $line): string
    {
        $stream = @stream_socket_client("unix://{$this->socket}", $code, $why, self::SECONDS);
        if ($stream === false) {
            throw UnableToSign::becauseTheSignerDoesNotSign('its socket does not answer.');
        }
        stream_set_timeout($stream, self::SECONDS);
        fwrite($stream, $line);
        $answer = (string) fgets($stream, self::LONGEST);
        fclose($stream);
        return $answer;
    }

    private function byCommand(string $line): string
    {
        $process = @proc_open($this->command, [['pipe', 'r'], ['pipe', 'w'], ['file', '/dev/null', 'w']], $pipes);
        if (!is_resource($process)) {
            throw UnableToSign::becauseTheSignerDoesNotSign('its command cannot be run.');
        }
        fwrite($pipes[0], $line);
        fclose($pipes[0]);
        [$read, $none] = [[$pipes[1]], []];
        $answer = stream_select($read, $none, $none, self::SECONDS) === 1 ? (string) fgets($pipes[1], self::LONGEST) : '';
        fclose($pipes[1]);
        proc_terminate($process);
        proc_close($process);
        return $answer;
    }

    /** @param array<mixed> $answer */
    private function bytes(array $answer, string $name, int $length): string
    {
        $text = $answer[$name] ?? null;
        $bytes = is_string($text) ? (string) base64_decode($text, true) : '';
        return strlen($bytes) === $length
            ? $bytes
            : throw UnableToSign::becauseTheSignerDoesNotSign("its answer holds no {$name}.");
    }

    private static function printable(string $text): string
    {
        return substr((string) preg_replace('/[^\x20-\x7e]+/', ' ', $text), 0, 200);
    }
}
