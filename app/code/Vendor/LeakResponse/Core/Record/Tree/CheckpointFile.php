<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

use Vendor\LeakResponse\Core\Record\Key\KeyFiles;

/** The newest checkpoint, kept beside the keys: a database that is set back does not take it along. */
class CheckpointFile
{
    private const NAME = 'checkpoint';

    public function __construct(private readonly string $folder)
    {
    }

    /**
     * @return string|null the signed note; null when none was kept yet
     * @throws UnableToSeal
     */
    public function read(): ?string
    {
        return (new KeyFiles($this->folder))->read(self::NAME);
    }

    /** @throws UnableToSeal */
    public function keep(string $note): void
    {
        (new KeyFiles($this->folder))->put(self::NAME, $note);
    }
}
