<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use RuntimeException;

/** A collector over TLS on this machine, with the certificates of the test's authority. */
class TlsCollector
{
    /** @param resource $process */
    private function __construct(private readonly string $log, public readonly int $port, private $process)
    {
    }

    /**
     * @param string $kind http, syslog, or mutual: syslog that wants a certificate
     * @param string $certificate web, or false-web
     */
    public static function start(string $kind, string $certificate = 'web', bool $refuses = false): self
    {
        $folder = TimestampServer::running()->folder;
        $probe = stream_socket_server('tcp://127.0.0.1:0');
        if ($probe === false) {
            throw new RuntimeException('There is no free port.');
        }
        $port = (int) substr((string) strrchr((string) stream_socket_get_name($probe, false), ':'), 1);
        fclose($probe);
        @unlink("{$folder}/collected.log");
        $command = [PHP_BINARY, dirname(__DIR__, 2) . '/tsa/collector.php', $folder, (string) $port, $kind, $certificate];
        $silent = [['file', '/dev/null', 'r'], ['file', '/dev/null', 'w'], ['file', '/dev/null', 'w']];
        $process = proc_open([...$command, ...($refuses ? ['refuses'] : [])], $silent, $pipes);
        for ($try = 0; $try < 100 && ($socket = @fsockopen('127.0.0.1', $port)) === false; $try++) {
            usleep(50_000);
        }
        if ($process === false || !isset($socket) || $socket === false) {
            throw new RuntimeException('The collector of the tests did not start.');
        }
        fclose($socket);
        return new self("{$folder}/collected.log", $port, $process);
    }

    /** @return list<array<string, mixed>> what it was sent */
    public function collected(): array
    {
        $lines = is_file($this->log) ? (array) file($this->log, FILE_IGNORE_NEW_LINES) : [];
        return array_map(static fn (string $line): array => (array) json_decode($line, true), $lines);
    }

    public function stop(): void
    {
        proc_terminate($this->process);
        proc_close($this->process);
    }
}
