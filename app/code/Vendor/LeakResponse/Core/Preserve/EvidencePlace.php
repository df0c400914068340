<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * What the shell has said about evidence: to whom it is encrypted, where packages lie, which folders and logs belong to the shop. No
 * session of the panel can change any of it.
 */
class EvidencePlace
{
    /** @param array<mixed> $settings recipients, folder, roots, logs, left_out: `leakresponse/evidence` of env.php */
    public function __construct(private readonly array $settings)
    {
    }

    /**
     * @return non-empty-list<AgeRecipient>
     * @throws Refusal evidence_recipient_missing or evidence_recipient_wrong (422)
     */
    public function recipients(): array
    {
        $recipients = array_map(AgeRecipient::of(...), $this->texts('recipients'));
        return $recipients !== [] ? $recipients : throw Refusal::unprocessable(
            'evidence_recipient_missing',
            'recipients',
            'Nobody is named to whom evidence is encrypted: make a key elsewhere (leakctl evidence keygen),'
                . ' and put its public half into env.php.'
        );
    }

    /** @throws UnableToKeep */
    public function folderOf(string $packageId): string
    {
        $folder = $this->folder() . '/' . $packageId;
        if (!is_dir("{$folder}/parts") && !@mkdir("{$folder}/parts", 0700, true) && !is_dir("{$folder}/parts")) {
            throw UnableToKeep::becauseTheFolderCannotBeWritten();
        }
        return $folder;
    }

    public function folder(): string
    {
        return rtrim(is_string($this->settings['folder'] ?? null) ? $this->settings['folder'] : '', '/');
    }

    /** @return list<string> folders whose files are listed and hashed */
    public function roots(): array
    {
        return $this->texts('roots');
    }

    /** @return list<string> patterns of log files */
    public function logs(): array
    {
        return $this->texts('logs');
    }

    /** Packages themselves, and what the settings name: caches that are made anew. */
    public function isLeftOut(string $path): bool
    {
        return in_array($path, [$this->folder(), ...$this->texts('left_out')], true);
    }

    /** @return list<string> */
    private function texts(string $name): array
    {
        $given = $this->settings[$name] ?? [];
        return array_values(array_filter(
            is_array($given) ? $given : [$given],
            static fn (mixed $one): bool => is_string($one) && $one !== ''
        ));
    }
}
