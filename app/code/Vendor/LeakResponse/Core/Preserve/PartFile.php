<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use DeflateContext;
use HashContext;
use Vendor\LeakResponse\Core\Shared\Identifiers;

/**
 * One encrypted file of a package, written as its text comes: hashed, packed (gzip), encrypted (age), hashed again. It has its name only
 * once it is whole and on the disk; what a killed process left is written over.
 */
class PartFile
{
    /** @var resource */
    private $stream;
    private readonly AgeWriter $age;
    private readonly DeflateContext $packer;
    private readonly HashContext $plainHash;
    private readonly HashContext $hash;
    private int $bytes = 0;
    private int $plainBytes = 0;

    /**
     * @param non-empty-list<AgeRecipient> $recipients
     * @throws UnableToKeep
     */
    public function __construct(private readonly string $file, array $recipients, Identifiers $random)
    {
        $stream = @fopen($file . '.partial', 'wb');
        $packer = deflate_init(ZLIB_ENCODING_GZIP, ['level' => 4]);
        if ($stream === false || $packer === false) {
            throw UnableToKeep::becauseTheFolderCannotBeWritten();
        }
        chmod($file . '.partial', 0600);
        [$this->stream, $this->packer] = [$stream, $packer];
        [$this->plainHash, $this->hash] = [hash_init('sha256'), hash_init('sha256')];
        $this->age = new AgeWriter($this->write(...), $recipients, $random);
    }

    /** @throws UnableToKeep */
    public function add(string $plain): void
    {
        hash_update($this->plainHash, $plain);
        $this->plainBytes += strlen($plain);
        $this->age->add((string) deflate_add($this->packer, $plain, ZLIB_NO_FLUSH));
    }

    public function plainBytes(): int
    {
        return $this->plainBytes;
    }

    /**
     * @return array{bytes: int, sha256: string, plain_bytes: int, plain_sha256: string} hashes in hex
     * @throws UnableToKeep
     */
    public function finish(): array
    {
        $this->age->add((string) deflate_add($this->packer, '', ZLIB_FINISH));
        $this->age->finish();
        $isKept = fflush($this->stream) && fsync($this->stream) && fclose($this->stream) && rename($this->file . '.partial', $this->file);
        return $isKept ? [
            'bytes' => $this->bytes,
            'sha256' => hash_final($this->hash),
            'plain_bytes' => $this->plainBytes,
            'plain_sha256' => hash_final($this->plainHash),
        ] : throw UnableToKeep::becauseTheFolderCannotBeWritten();
    }

    public function discard(): void
    {
        $this->age->close();
        if (is_resource($this->stream)) {
            fclose($this->stream);
        }
        @unlink($this->file . '.partial');
    }

    private function write(string $bytes): void
    {
        if (@fwrite($this->stream, $bytes) !== strlen($bytes)) {
            throw UnableToKeep::becauseTheFolderCannotBeWritten();
        }
        hash_update($this->hash, $bytes);
        $this->bytes += strlen($bytes);
    }
}
