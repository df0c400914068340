<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Shared;

/** Secrets as files of 32 bytes, mode 0600, in a folder of mode 0700 shared by all nodes. */
class FileSecrets implements Secrets
{
    /** @var array<string, string> */
    private array $read = [];

    public function __construct(private readonly string $folder)
    {
    }

    public function secret(string $purpose): string
    {
        return $this->read[$purpose] ??= $this->readOrMake($purpose);
    }

    private function readOrMake(string $purpose): string
    {
        if (!is_dir($this->folder) && !@mkdir($this->folder, 0700, true) && !is_dir($this->folder)) {
            throw UnableToReadSecret::becauseTheFolderIsNotPrivate($purpose);
        }
        $file = $this->folder . '/' . $purpose . '.key';
        if (!is_file($file)) {
            $this->make($file, $purpose);
        }
        $bytes = @file_get_contents($file);
        if ($bytes === false) {
            throw UnableToReadSecret::becauseTheFolderIsNotPrivate($purpose);
        }
        if (strlen($bytes) !== 32) {
            throw UnableToReadSecret::becauseItIsDamaged($purpose);
        }
        return $bytes;
    }

    /** Written beside and linked into place: two first users at once agree on one key. */
    private function make(string $file, string $purpose): void
    {
        $beside = $file . '.' . bin2hex(random_bytes(6));
        $mask = umask(0077);
        $written = @file_put_contents($beside, random_bytes(32));
        umask($mask);
        if ($written !== 32) {
            throw UnableToReadSecret::becauseTheFolderIsNotPrivate($purpose);
        }
        @link($beside, $file);
        unlink($beside);
    }
}
