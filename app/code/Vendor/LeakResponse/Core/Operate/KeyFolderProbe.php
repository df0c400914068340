<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

/** The folder of FileSecrets: only its owner may look into it, and it lies outside what the web server hands out. */
class KeyFolderProbe implements Probe
{
    /** @param string $publicFolder what the web server hands out, empty when the host knows of none */
    public function __construct(private readonly string $folder, private readonly string $publicFolder = '')
    {
    }

    public function code(): string
    {
        return 'key_folder';
    }

    public function look(): Finding
    {
        clearstatcache();
        $folder = realpath($this->folder);
        if ($folder === false || !is_dir($folder)) {
            return Finding::fail('missing');
        }
        $public = $this->publicFolder === '' ? false : realpath($this->publicFolder);
        if ($public !== false && str_starts_with($folder . '/', $public . '/')) {
            return Finding::fail('public');
        }
        if ((fileperms($folder) & 0077) !== 0) {
            return Finding::fail('open_folder', ['mode' => decoct(fileperms($folder) & 0777)]);
        }
        foreach (glob($folder . '/*.key') ?: [] as $file) {
            if ((fileperms($file) & 0077) !== 0) {
                return Finding::fail('open_file', ['file' => basename($file), 'mode' => decoct(fileperms($file) & 0777)]);
            }
        }
        return Finding::ok();
    }
}
