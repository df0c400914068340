<?php

declare(strict_types=1);

// A collector of checkpoints over TLS, for the tests: collector.php FOLDER PORT http|syslog CERTIFICATE [refuses]. What it is sent
// stands in FOLDER/collected.log, a JSON line each. Over HTTP the path says how it behaves.

[, $folder, $port, $kind, $certificate] = $argv;
$refuses = ($argv[5] ?? '') === 'refuses';
$options = ['local_cert' => "{$folder}/{$certificate}.pem", 'local_pk' => "{$folder}/{$certificate}.key"];
if ($kind === 'mutual') {
    $options += ['verify_peer' => true, 'verify_peer_name' => false, 'cafile' => "{$folder}/ca.pem", 'capture_peer_cert' => true];
}
$server = stream_socket_server(
    "tls://127.0.0.1:{$port}",
    $code,
    $reason,
    STREAM_SERVER_BIND | STREAM_SERVER_LISTEN,
    stream_context_create(['ssl' => $options])
);
$collect = static function (array $what) use ($folder): void {
    file_put_contents("{$folder}/collected.log", json_encode($what) . "\n", FILE_APPEND);
};
while ($server !== false) {
    $line = @stream_socket_accept($server, 3600);
    if ($line === false) {
        continue;
    }
    if ($refuses) {
        fclose($line);
        continue;
    }
    stream_set_timeout($line, 5);
    if ($kind !== 'http') {
        $length = (int) stream_get_line($line, 10, ' ');
        $message = '';
        while (strlen($message) < $length && ($part = fread($line, $length - strlen($message))) !== false && $part !== '') {
            $message .= $part;
        }
        $collect(['length' => $length, 'message' => base64_encode($message)]);
        // Silent, and still there: as a collector is.
        fread($line, 1);
        continue;
    }
    $request = (string) fgets($line);
    $headers = [];
    while (($header = trim((string) fgets($line))) !== '') {
        [$name, $value] = explode(':', $header, 2);
        $headers[strtolower($name)] = trim($value);
    }
    $body = '';
    $length = (int) ($headers['content-length'] ?? 0);
    // Never asks for more than there is: reading from TLS would wait for it.
    while (strlen($body) < $length && ($part = fread($line, $length - strlen($body))) !== false && $part !== '') {
        $body .= $part;
    }
    $path = explode(' ', $request)[1] ?? '';
    $status = match ($path) {
        '/refuses' => '403 Forbidden',
        '/redirect' => "307 Temporary Redirect\r\nLocation: /good",
        default => '201 Created',
    };
    $answer = $path === '/long' ? str_repeat('x', 200000) : '{}';
    $collect(['path' => $path, 'headers' => $headers, 'body' => base64_encode($body)]);
    if ($path !== '/silent') {
        @fwrite($line, "HTTP/1.1 {$status}\r\nContent-Length: " . strlen($answer) . "\r\nConnection: close\r\n\r\n{$answer}");
    }
    fclose($line);
}
