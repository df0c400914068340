<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use RuntimeException;

/** A time-stamp authority of this test run: `openssl ts` behind PHP's own web server. */
class TimestampServer
{
    private static ?self $running = null;

    /** @param resource $process */
    private function __construct(public readonly string $folder, public readonly int $port, private $process)
    {
    }

    /** One for all tests of a process; it ends with it. */
    public static function running(): self
    {
        if (self::$running === null) {
            self::$running = self::start();
            register_shutdown_function(self::$running->stop(...));
        }
        return self::$running;
    }

    public function url(string $behaviour): string
    {
        return "http://127.0.0.1:{$this->port}/{$behaviour}";
    }

    public function file(string $name): string
    {
        return "{$this->folder}/{$name}";
    }

    /** @return list<array{how: string, bytes: int, headers: array<string, string>}> requests since the last call */
    public function asked(): array
    {
        $log = $this->file('asked.log');
        $lines = is_file($log) ? (array) file($log, FILE_IGNORE_NEW_LINES) : [];
        file_put_contents($log, '');
        return array_map(static fn (string $line): array => (array) json_decode($line, true), $lines);
    }

    private static function start(): self
    {
        $folder = sys_get_temp_dir() . '/lr-tsa-' . bin2hex(random_bytes(6));
        $tsa = dirname(__DIR__, 2) . '/tsa';
        exec('sh ' . escapeshellarg("{$tsa}/authority.sh") . ' ' . escapeshellarg($folder), $lines, $code);
        if ($code !== 0) {
            throw new RuntimeException('The authority of the tests could not be made.');
        }
        $probe = stream_socket_server('tcp://127.0.0.1:0');
        if ($probe === false) {
            throw new RuntimeException('There is no free port.');
        }
        $port = (int) substr((string) strrchr((string) stream_socket_get_name($probe, false), ':'), 1);
        fclose($probe);
        $command = [PHP_BINARY, '-S', "127.0.0.1:{$port}", "{$tsa}/router.php"];
        $silent = [['file', '/dev/null', 'r'], ['file', '/dev/null', 'w'], ['file', '/dev/null', 'w']];
        $process = proc_open($command, $silent, $pipes, $folder, ['LR_TSA' => $folder] + getenv());
        for ($try = 0; $try < 100 && ($socket = @fsockopen('127.0.0.1', $port)) === false; $try++) {
            usleep(50_000);
        }
        if ($process === false || !isset($socket) || $socket === false) {
            throw new RuntimeException('The authority of the tests did not start.');
        }
        fclose($socket);
        return new self($folder, $port, $process);
    }

    private function stop(): void
    {
        proc_terminate($this->process);
        proc_close($this->process);
        array_map(unlink(...), glob("{$this->folder}/*") ?: []);
        rmdir($this->folder);
    }
}
