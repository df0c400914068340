<?php

/*
 * A signer that is not this process. Usage: signer.php <file with seed in base64> [<socket>]. With a socket it serves until killed,
 * otherwise it answers one line. Refuses when a file `<seed file>.refuse` is there.
 */

declare(strict_types=1);

[, $file, $socket] = $argv + [2 => ''];
$pair = sodium_crypto_sign_seed_keypair((string) base64_decode(trim((string) file_get_contents($file)), true));
$answer = static function (string $line) use ($pair, $file): string {
    $asked = json_decode($line, true);
    return json_encode(match (true) {
        ($asked['do'] ?? '') === 'key' => ['key' => base64_encode(sodium_crypto_sign_publickey($pair))],
        is_file($file . '.refuse') => ['refused' => "no \x1b[31m more"],
        default => ['signature' => base64_encode(
            sodium_crypto_sign_detached((string) base64_decode($asked['text'], true), sodium_crypto_sign_secretkey($pair))
        )],
    }) . "\n";
};
if ($socket === '') {
    echo $answer((string) fgets(STDIN));
    return;
}
$server = stream_socket_server('unix://' . $socket);
while (($client = stream_socket_accept($server, 60)) !== false) {
    fwrite($client, $answer((string) fgets($client)));
    fclose($client);
}
