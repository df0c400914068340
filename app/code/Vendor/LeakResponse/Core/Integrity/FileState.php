<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

/** How a file was found, or how the manifest says it was. */
class FileState
{
    public const FILE = 'file';
    public const LINK = 'link';
    public const FOLDER = 'folder';

    public function __construct(
        /** file, link, folder, fifo, socket, device or unknown */
        public readonly string $kind,
        /** SHA-256 of the contents, of a link that of its target; hex, '' where nothing was read */
        public readonly string $sha256,
        public readonly int $size,
        /** the low twelve bits, as in chmod */
        public readonly int $mode,
        /** seconds since 1970, read before the contents were */
        public readonly int $accessedAt,
        public readonly int $modifiedAt,
        public readonly int $changedAt,
        public readonly int $inode,
        /** why nothing was read: denied, replaced, changing, too_large; '' otherwise */
        public readonly string $reason = '',
    ) {
    }

    /** @param array<int|string, int> $stat of lstat */
    public static function of(array $stat, string $sha256 = '', string $reason = ''): self
    {
        return new self(
            self::kind($stat['mode']),
            $sha256,
            $stat['size'],
            $stat['mode'] & 07777,
            $stat['atime'],
            $stat['mtime'],
            $stat['ctime'],
            $stat['ino'],
            $reason
        );
    }

    public static function kind(int $mode): string
    {
        return match ($mode & 0170000) {
            0100000 => self::FILE,
            0120000 => self::LINK,
            0040000 => self::FOLDER,
            0010000 => 'fifo',
            0140000 => 'socket',
            0020000, 0060000 => 'device',
            default => 'unknown',
        };
    }

    /** Nothing but reading has happened to it since, as far as the file system tells. */
    public function isUntouchedSince(self $earlier): bool
    {
        return $this->kind === $earlier->kind && $this->size === $earlier->size && $this->mode === $earlier->mode
            && $this->modifiedAt === $earlier->modifiedAt && $this->changedAt === $earlier->changedAt && $this->inode === $earlier->inode;
    }

    public function isSameAs(self $other): bool
    {
        return $this->kind === $other->kind && $this->sha256 === $other->sha256 && $this->reason === $other->reason;
    }
}
