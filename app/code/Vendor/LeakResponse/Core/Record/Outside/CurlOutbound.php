<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

use CurlHandle;

/** HTTP by PHP's curl: no redirects, no proxy of the environment, a number that was looked at, a clock and a size that end it. */
class CurlOutbound implements Outbound
{
    private const CONNECT_SECONDS = 5;
    private const SECONDS = 15;

    public function post(OutboundLetter $letter): string
    {
        $place = $letter->place;
        $isTls = str_starts_with(strtolower($place->url), 'https:');
        $address = OutboundAddress::of($place, $letter->schemes, $isTls ? 443 : 80, self::numbers(...));
        $curl = curl_init();
        $answer = '';
        curl_setopt_array($curl, $this->options($letter, $address) + [
            CURLOPT_WRITEFUNCTION => static function (CurlHandle $curl, string $part) use (&$answer, $letter): int {
                $answer .= $part;
                return strlen($answer) > $letter->longest ? -1 : strlen($part);
            },
        ]);
        $isDone = curl_exec($curl) === true;
        $status = (int) curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
        curl_close($curl);
        return match (true) {
            strlen($answer) > $letter->longest => throw UnableToAnchor::becauseTheAnswerIsTooLong(),
            !$isDone => throw UnableToAnchor::becauseNobodyAnswers(),
            $status < 200 || $status > 299 => throw UnableToAnchor::becauseItWasRefused($status),
            default => $answer,
        };
    }

    /** @return list<string> */
    public static function numbers(string $host): array
    {
        $numbers = gethostbynamel($host) ?: [];
        foreach ($numbers === [] ? (@dns_get_record($host, DNS_AAAA) ?: []) : [] as $record) {
            $numbers[] = is_string($record['ipv6'] ?? null) ? $record['ipv6'] : '';
        }
        return $numbers;
    }

    /** @return array<int, mixed> */
    private function options(OutboundLetter $letter, OutboundAddress $address): array
    {
        $place = $letter->place;
        $number = str_contains($address->number, ':') ? "[{$address->number}]" : $address->number;
        $options = [
            CURLOPT_URL => $place->url,
            CURLOPT_POST => true,
            CURLOPT_POSTFIELDS => $letter->body,
            CURLOPT_HTTPHEADER => [...$letter->headers, 'User-Agent: LeakResponse', 'Expect:'],
            CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
            CURLOPT_FOLLOWLOCATION => false,
            CURLOPT_PROXY => '',
            CURLOPT_RESOLVE => ["{$address->host}:{$address->port}:{$number}"],
            CURLOPT_CONNECTTIMEOUT => self::CONNECT_SECONDS,
            CURLOPT_TIMEOUT => self::SECONDS,
            CURLOPT_NOSIGNAL => true,
            CURLOPT_SSL_VERIFYPEER => true,
            CURLOPT_SSL_VERIFYHOST => 2,
        ];
        // For a time stamp the authority of the settings is the one that signs, not the one of the connection.
        if ($place->caFile !== '' && $place->kind !== 'rfc3161') {
            $options[CURLOPT_CAINFO] = $place->caFile;
        }
        if ($place->clientFile !== '') {
            $options[CURLOPT_SSLCERT] = $place->clientFile;
        }
        return $options;
    }
}
