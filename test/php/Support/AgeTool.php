<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use RuntimeException;

/** The age program of the operating system: what we write has to open there, not only with our own reader. */
class AgeTool
{
    /** @return string the text of an encrypted, packed part */
    public static function open(string $file, string $identity = PreserveKit::IDENTITY): string
    {
        return (string) gzdecode(self::decrypt($file, $identity));
    }

    public static function decrypt(string $file, string $identity = PreserveKit::IDENTITY): string
    {
        $key = (string) tempnam(sys_get_temp_dir(), 'age');
        file_put_contents($key, $identity . "\n");
        $process = proc_open(['age', '--decrypt', '--identity', $key, $file], [1 => ['pipe', 'w'], 2 => ['pipe', 'w']], $pipes);
        if ($process === false) {
            throw new RuntimeException('The age program is not installed.');
        }
        $text = (string) stream_get_contents($pipes[1]);
        $said = (string) stream_get_contents($pipes[2]);
        unlink($key);
        return proc_close($process) === 0 ? $text : throw new RuntimeException("age refused {$file}: {$said}");
    }
}
