<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Preserve;

use Magento\Framework\App\DeploymentConfig;
use Magento\Framework\App\Filesystem\DirectoryList;
use Vendor\LeakResponse\Core\Preserve\Collect\FolderFiles;
use Vendor\LeakResponse\Core\Preserve\Collector;
use Vendor\LeakResponse\Core\Preserve\PlannedItem;
use Vendor\LeakResponse\Core\Preserve\UnableToCollect;

/** The sessions themselves, where they lie in files. Those of the database are a table; those of Redis are named as not accessible. */
class SessionStore implements Collector
{
    public function __construct(
        private readonly DeploymentConfig $config,
        private readonly DirectoryList $directories,
        private readonly FolderFiles $files,
    ) {
    }

    public function kind(): string
    {
        return 'session_store';
    }

    public function volatility(): int
    {
        return 5;
    }

    public function items(): array
    {
        $named = $this->config->get('session/save');
        $store = is_string($named) ? $named : 'files';
        return [new PlannedItem('session_store', "sessions in {$store}", $store)];
    }

    public function read(PlannedItem $item, string $cursor): iterable
    {
        return match ($item->place) {
            'files' => $this->files->read($this->folder(), $cursor),
            'db' => throw UnableToCollect::because('see_table_session'),
            default => throw UnableToCollect::because('no_reader_for_this_store'),
        };
    }

    private function folder(): string
    {
        $path = $this->config->get('session/save_path');
        return is_string($path) && $path !== '' ? $path : $this->directories->getPath(DirectoryList::SESSION);
    }
}
