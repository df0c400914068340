<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

/** A TLS connection by PHP's streams: the number that was looked at, the name of the certificate, at least TLS 1.2. */
class StreamTlsLine implements TlsLine
{
    private const PORT = 6514;
    private const SECONDS = 5;
    /** How long the other side has to hang up on us: under TLS 1.3 a refused certificate is told only then. */
    private const LISTEN_SECONDS = 1;

    public function send(AnchorPlace $place, string $bytes): void
    {
        $address = OutboundAddress::of($place, ['tls'], self::PORT, CurlOutbound::numbers(...));
        $number = str_contains($address->number, ':') ? "[{$address->number}]" : $address->number;
        $line = @stream_socket_client(
            "tls://{$number}:{$address->port}",
            $code,
            $reason,
            self::SECONDS,
            STREAM_CLIENT_CONNECT,
            stream_context_create(['ssl' => $this->options($place, $address->host)])
        );
        if ($line === false) {
            throw UnableToAnchor::becauseNobodyAnswers();
        }
        try {
            stream_set_timeout($line, self::SECONDS);
            for ($sent = 0; $sent < strlen($bytes); $sent += $written) {
                $written = (int) @fwrite($line, substr($bytes, $sent));
                if ($written === 0) {
                    throw UnableToAnchor::becauseNobodyAnswers();
                }
            }
            stream_set_timeout($line, self::LISTEN_SECONDS);
            @fread($line, 1);
            if (feof($line)) {
                throw UnableToAnchor::becauseItHungUp();
            }
        } finally {
            fclose($line);
        }
    }

    /** @return array<string, mixed> */
    private function options(AnchorPlace $place, string $host): array
    {
        return [
            'verify_peer' => true,
            'verify_peer_name' => true,
            'peer_name' => $host,
            'crypto_method' => STREAM_CRYPTO_METHOD_TLSv1_2_CLIENT | STREAM_CRYPTO_METHOD_TLSv1_3_CLIENT,
            ...($place->caFile === '' ? [] : ['cafile' => $place->caFile]),
            ...($place->clientFile === '' ? [] : ['local_cert' => $place->clientFile]),
        ];
    }
}
