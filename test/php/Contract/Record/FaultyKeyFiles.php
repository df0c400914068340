<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use Vendor\LeakResponse\Core\Record\Key\KeyFiles;
use Vendor\LeakResponse\Test\Support\Fault;

/** A key folder whose n-th write fails, before or after it was done. */
class FaultyKeyFiles extends KeyFiles
{
    public function __construct(string $folder, private readonly Fault $fault, private readonly bool $isAfter)
    {
        parent::__construct($folder);
    }

    public function put(string $name, string $bytes): void
    {
        $this->around(fn () => parent::put($name, $bytes));
    }

    public function make(string $name, string $secret): void
    {
        $this->around(fn () => parent::make($name, $secret));
    }

    public function erase(string $name): void
    {
        $this->around(fn () => parent::erase($name));
    }

    /** The rename inside counts as a call of its own: between it and the overwriting the process may die. */
    protected function move(string $from, string $to): void
    {
        $this->around(fn () => parent::move($from, $to));
    }

    private function around(callable $work): void
    {
        if (!$this->isAfter) {
            $this->fault->pass();
        }
        $work();
        if ($this->isAfter) {
            $this->fault->pass();
        }
    }
}
