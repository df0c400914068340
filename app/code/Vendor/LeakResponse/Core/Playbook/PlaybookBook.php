<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * The compiled playbooks of this shop: ours, and those of files that other modules name in `di.xml`.
 *
 * Playbooks come from files of the deployment only, never from a request: whoever holds a stolen session can choose one,
 * but write none.
 */
class PlaybookBook
{
    /** @var array<string, Playbook>|null */
    private ?array $books = null;

    /** @param array<mixed> $files paths of further compiled playbooks */
    public function __construct(private readonly array $files = [])
    {
    }

    /** @return list<Playbook> */
    public function all(): array
    {
        return array_values($this->books());
    }

    /** @throws Refusal not_found (404) */
    public function find(string $code): Playbook
    {
        return $this->books()[$code] ?? throw Refusal::notFound('playbook', 'There is no such playbook.');
    }

    /** @return array<string, Playbook> */
    private function books(): array
    {
        if ($this->books === null) {
            $books = [];
            foreach ([dirname(__DIR__, 2) . '/etc/generated/playbooks.json', ...array_values($this->files)] as $file) {
                foreach (self::read(is_string($file) ? $file : '') as $book) {
                    $books[$book->code] ??= $book;
                }
            }
            $this->books = $books;
        }
        return $this->books;
    }

    /** @return list<Playbook> */
    private static function read(string $file): array
    {
        $data = json_decode((string) file_get_contents($file), true, 16, JSON_THROW_ON_ERROR);
        return array_map(Playbook::of(...), (new PlainData($data, 'file'))->items('playbooks'));
    }
}
