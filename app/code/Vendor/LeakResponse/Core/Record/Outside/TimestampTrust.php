<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

/**
 * Is a time stamp signed by a certificate for time stamps that the authority of the settings vouches for? A first look, with PHP's
 * openssl; the verdict that counts is that of the verifier on another host.
 */
class TimestampTrust
{
    /** X509_PURPOSE_TIMESTAMP_SIGN of OpenSSL, which PHP has no name for. */
    private const FOR_TIME_STAMPS = 9;

    /**
     * @param string $caFile PEM; certificates in between come with the token
     * @throws UnableToAnchor
     */
    public function check(string $token, string $caFile): void
    {
        $folder = sys_get_temp_dir() . '/lr-token-' . hash('sha256', $token);
        if (!is_file($caFile) || (!is_dir($folder) && !@mkdir($folder, 0700))) {
            throw UnableToAnchor::becauseTheSignerIsNotTrusted();
        }
        try {
            file_put_contents("{$folder}/token", $token);
            file_put_contents("{$folder}/sent", $this->certificates($token));
            $isTrusted = $this->isSigned($folder) && openssl_x509_checkpurpose(
                (string) file_get_contents("{$folder}/signer"),
                self::FOR_TIME_STAMPS,
                [$caFile],
                "{$folder}/sent"
            ) === true;
        } finally {
            array_map(unlink(...), glob("{$folder}/*") ?: []);
            rmdir($folder);
            while (openssl_error_string() !== false) {
                continue;
            }
        }
        if (!$isTrusted) {
            throw UnableToAnchor::becauseTheSignerIsNotTrusted();
        }
    }

    private function isSigned(string $folder): bool
    {
        return openssl_cms_verify(
            "{$folder}/token",
            OPENSSL_CMS_BINARY | OPENSSL_CMS_NOVERIFY,
            "{$folder}/signer",
            [],
            null,
            "{$folder}/content",
            null,
            null,
            OPENSSL_ENCODING_DER,
        ) === true;
    }

    /** Those the token brought along, as PEM. @throws UnableToAnchor */
    private function certificates(string $token): string
    {
        $pem = '';
        foreach (DerValue::of($token)->at(1, 0xa0)->at(0, 0x30)->inside() as $part) {
            foreach ($part->tag === 0xa0 ? $part->inside() : [] as $certificate) {
                $pem .= "-----BEGIN CERTIFICATE-----\n" . chunk_split(base64_encode($certificate->bytes), 64, "\n")
                    . "-----END CERTIFICATE-----\n";
            }
        }
        return $pem;
    }
}
