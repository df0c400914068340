<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Notify;

use Vendor\LeakResponse\Api\Data\NoticeTextInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * The languages of a notice: checked when drafted, kept as JSON, one chosen for a reader. Plain text only; a `<` is a `<` and
 * every screen escapes it. Line ends become LF before anything is counted or hashed.
 *
 * @phpstan-type Text array{locale: string, title: string, body: string, advice: list<string>}
 */
class NoticeTexts
{
    private const MAX_TEXTS = 30;
    private const MAX_ADVICE = 12;
    private const RIGHT_TO_LEFT = ['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'];

    /**
     * @param NoticeTextInterface[] $texts
     * @return list<Text>
     * @throws Refusal
     */
    public static function checked(array $texts): array
    {
        if ($texts === [] || count($texts) > self::MAX_TEXTS) {
            throw Refusal::badField('texts', 'texts must hold 1 to ' . self::MAX_TEXTS . ' languages.');
        }
        $checked = [];
        foreach (array_values($texts) as $place => $text) {
            $checked[] = self::one($text, "texts[{$place}]");
        }
        $locales = array_map(self::bcp47(...), array_column($checked, 'locale'));
        if (count(array_unique($locales)) !== count($locales)) {
            throw Refusal::badField('texts', 'texts has the same locale twice.');
        }
        return $checked;
    }

    /**
     * The reader's locale, else the same language, else English, else the first.
     *
     * @param non-empty-list<Text> $texts
     * @return Text
     */
    public static function choose(array $texts, string $locale): array
    {
        $wishes = [self::bcp47($locale), self::language($locale), 'en'];
        foreach ($wishes as $place => $wish) {
            foreach ($texts as $text) {
                $has = $place === 0 ? self::bcp47($text['locale']) : self::language($text['locale']);
                if (strcasecmp($has, $wish) === 0) {
                    return $text;
                }
            }
        }
        return $texts[0];
    }

    /** de_DE → de-DE */
    public static function bcp47(string $locale): string
    {
        return str_replace('_', '-', $locale);
    }

    /** ltr or rtl */
    public static function direction(string $locale): string
    {
        $script = preg_match('/^[a-z]+-([A-Z][a-z]{3})\b/', self::bcp47($locale), $found) === 1 ? $found[1] : '';
        $isRight = $script === ''
            ? in_array(self::language($locale), self::RIGHT_TO_LEFT, true)
            : in_array($script, ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm'], true);
        return $isRight ? 'rtl' : 'ltr';
    }

    private static function language(string $locale): string
    {
        return strtolower(explode('-', self::bcp47($locale))[0]);
    }

    /** @return Text */
    private static function one(NoticeTextInterface $text, string $path): array
    {
        if (preg_match('/^[a-z]{2,3}([_-][A-Za-z0-9]{2,8}){0,3}$/D', $text->getLocale()) !== 1) {
            throw Refusal::badField("{$path}.locale", "{$path}.locale must be a locale such as de_DE.");
        }
        $advice = array_values($text->getAdvice());
        if (count($advice) > self::MAX_ADVICE) {
            throw Refusal::badField("{$path}.advice", "{$path}.advice may have at most " . self::MAX_ADVICE . ' lines.');
        }
        foreach ($advice as $place => $line) {
            $advice[$place] = self::plain($line, "{$path}.advice[{$place}]", 300, false);
        }
        return [
            'locale' => $text->getLocale(),
            'title' => self::plain($text->getTitle(), "{$path}.title", 120, false),
            'body' => self::plain($text->getBody(), "{$path}.body", 4000, true),
            'advice' => $advice,
        ];
    }

    private static function plain(string $text, string $path, int $most, bool $lines): string
    {
        $text = str_replace("\r\n", "\n", $text);
        if (!mb_check_encoding($text, 'UTF-8')) {
            throw Refusal::badField($path, "{$path} is not UTF-8.");
        }
        if (preg_match('/[^\s\p{Cf}]/u', $text) !== 1 || mb_strlen($text, 'UTF-8') > $most) {
            throw Refusal::badField($path, "{$path} must have 1 to {$most} characters.");
        }
        // Direction overrides (U+202D, U+202E) can make a harmless text read as another one.
        if (preg_match($lines ? '/[^\P{Cc}\n]|[\x{202D}\x{202E}]/u' : '/\p{Cc}|[\x{2028}\x{2029}\x{202D}\x{202E}]/u', $text) === 1) {
            throw Refusal::badField($path, "{$path} holds a control character.");
        }
        if (str_contains($text, '{{')) {
            throw Refusal::badField($path, "{$path} holds {{, which could be read as a template directive.");
        }
        return $text;
    }
}
