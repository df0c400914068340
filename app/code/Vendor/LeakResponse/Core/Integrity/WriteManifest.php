<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Core\Shared\Clock;

/** Writes the lines of a manifest and its signed note. */
class WriteManifest
{
    public function __construct(
        private readonly WalkTree $tree,
        private readonly ReadFile $reader,
        private readonly ManifestFolder $folder,
        private readonly IntegrityKey $key,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param array<string, string> $open state hash (raw) by path of what stays out
     * @throws UnableToMakeManifest
     */
    public function write(TreeRules $rules, Node $node, array $open): ManifestMade
    {
        $lines = $this->folder->scratch();
        $hash = hash_init('sha256');
        [$files, $bytes, $keptOut] = [0, 0, []];
        foreach ($this->tree->walk($rules) as $path => $stat) {
            $path = (string) $path;
            $area = $rules->area($path);
            if (!$rules->isTakenIn($path, $area) || FileState::kind($stat['mode']) === FileState::FOLDER) {
                continue;
            }
            $state = $this->reader->read("{$rules->root}/{$path}", $stat);
            if ($state === null || $state->reason !== '') {
                continue;
            }
            $stateHash = isset($open[$path]) ? (new Difference('added', $path, $area, false, $state, null))->stateHash() : '';
            if ($stateHash !== '' && $stateHash === bin2hex($open[$path])) {
                $keptOut[] = PathText::of($path);
                continue;
            }
            $line = Manifest::line($path, $state);
            hash_update($hash, $line);
            if (fwrite($lines, $line) !== strlen($line)) {
                throw UnableToMakeManifest::becauseItCannotBeKept();
            }
            $files++;
            $bytes += $state->size;
        }
        $note = $this->note($rules, $node, $files, $bytes, hash_final($hash));
        return new ManifestMade($this->folder->keep($note, $lines), $files, $bytes, $keptOut);
    }

    /** @param list<string> $hashes manifests that nobody needs any more */
    public function forget(array $hashes): void
    {
        $this->folder->drop($hashes);
    }

    private function note(TreeRules $rules, Node $node, int $files, int $bytes, string $body): string
    {
        return $this->key->signNote(implode("\n", [
            Manifest::FIRST_LINE,
            "node {$node->name}",
            'made ' . $this->clock->now()->format('Y-m-d\TH:i:s\Z'),
            "files {$files}",
            "bytes {$bytes}",
            "rules {$rules->hash()}",
            "body {$body}",
        ]) . "\n");
    }
}
