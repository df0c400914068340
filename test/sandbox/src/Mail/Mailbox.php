<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Mail;

use LeakResponse\Sandbox\Wiring\Settings;

/** Mails as files: nothing ever leaves the machine. */
class Mailbox
{
    public function __construct(private readonly Settings $settings)
    {
    }

    /** @param string|null $to null writes the same file and throws it away, so that no answer is quicker than another */
    public function send(?string $to, string $subject, string $text, string $link): void
    {
        $folder = $this->settings->folder('mail');
        $name = sprintf('%s-%s', gmdate('Ymd-His'), bin2hex(random_bytes(4)));
        $mail = ['id' => $name, 'to' => $to, 'subject' => $subject, 'text' => $text, 'link' => $link, 'at' => gmdate('c')];
        file_put_contents("{$folder}/{$name}.part", json_encode($mail, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES));
        rename("{$folder}/{$name}.part", $to === null ? "{$folder}/discarded" : "{$folder}/{$name}.json");
    }

    /** @return list<array{id: string, to: string, subject: string, text: string, link: string, at: string}> newest first */
    public function newest(int $limit): array
    {
        $files = glob($this->settings->folder('mail') . '/*.json') ?: [];
        usort($files, static fn (string $a, string $b): int => [filemtime($b), $b] <=> [filemtime($a), $a]);
        return array_values(array_filter(array_map($this->read(...), array_slice($files, 0, $limit))));
    }

    /** @return array{id: string, to: string, subject: string, text: string, link: string, at: string}|null */
    private function read(string $file): ?array
    {
        $mail = json_decode((string) file_get_contents($file), true);
        if (!is_array($mail)) {
            return null;
        }
        $text = static fn (string $name): string => is_string($mail[$name] ?? null) ? $mail[$name] : '';
        return [
            'id' => $text('id'),
            'to' => $text('to'),
            'subject' => $text('subject'),
            'text' => $text('text'),
            'link' => $text('link'),
            'at' => $text('at'),
        ];
    }
}
