<?php

declare(strict_types=1);

// The tiny web server around `openssl ts`: php -S 127.0.0.1:PORT router.php, folder of the authority in LR_TSA. Its address says how
// it behaves: /good, /expired, /other sign; the rest are the ways in which an authority can be wrong.

$folder = (string) getenv('LR_TSA');
$how = trim((string) parse_url((string) $_SERVER['REQUEST_URI'], PHP_URL_PATH), '/');
$asked = (string) file_get_contents('php://input');
file_put_contents("{$folder}/asked.log", json_encode(['how' => $how, 'bytes' => strlen($asked), 'headers' => getallheaders()]) . "\n", FILE_APPEND);

/** @param string $query DER */
$sign = static function (string $query, string $section) use ($folder): string {
    $name = tempnam($folder, 'q');
    file_put_contents((string) $name, $query);
    $command = sprintf(
        'cd %s && openssl ts -reply -config ts.cnf -section %2$s -queryfile %3$s -signer %2$s.pem -inkey %2$s.key -out %3$s.tsr 2>/dev/null',
        escapeshellarg($folder),
        escapeshellarg($section),
        escapeshellarg((string) $name)
    );
    exec($command);
    return (string) file_get_contents("{$name}.tsr");
};
$query = static function (string $text) use ($folder): string {
    file_put_contents("{$folder}/other-text", $text);
    exec('cd ' . escapeshellarg($folder) . ' && openssl ts -query -data other-text -sha256 -cert -no_nonce -out other.tsq 2>/dev/null');
    return (string) file_get_contents("{$folder}/other.tsq");
};
// The nonce stays, one bit of the imprint is turned: the authority signs another hash.
$turned = static fn (): string => substr($asked, 0, 30) . chr(ord($asked[30]) ^ 1) . substr($asked, 31);

header('Content-Type: application/timestamp-reply');
if ($how === 'good' || $how === 'expired' || $how === 'other') {
    echo $sign($asked, $how);
} elseif ($how === 'imprint') {
    echo $sign($turned(), 'good');
} elseif ($how === 'nonce') {
    $last = strlen($asked) - 4;
    echo $sign(substr($asked, 0, $last) . chr(ord($asked[$last]) ^ 1) . substr($asked, $last + 1), 'good');
} elseif ($how === 'stale') {
    echo $sign($query('a checkpoint of yesterday'), 'good');
} elseif ($how === 'forged') {
    $reply = $sign($asked, 'good');
    echo substr($reply, 0, -8) . 'forgery!';
} elseif ($how === 'refuses') {
    echo $sign('no request at all', 'good');
} elseif ($how === 'damaged') {
    echo substr($sign($asked, 'good'), 0, 200);
} elseif ($how === 'long') {
    echo str_repeat('x', 200000);
} elseif ($how === 'redirect') {
    header('Location: /good', true, 307);
} else {
    http_response_code(503);
}
