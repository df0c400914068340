<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Notify;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Notify\NoticeTextView;
use Vendor\LeakResponse\Core\Notify\NoticeTexts;
use Vendor\LeakResponse\Core\Shared\Refusal;

class NoticeTextsTest extends TestCase
{
    public function testTextIsKeptAsWrittenWithUnixLineEnds(): void
    {
        $text = new NoticeTextView('de_DE', 'Wichtig: <b>Ihre</b> Daten & wir', "Erster Absatz.\r\n\r\nZweiter.", ['Ändern', '再設定']);

        self::assertSame([[
            'locale' => 'de_DE',
            'title' => 'Wichtig: <b>Ihre</b> Daten & wir',
            'body' => "Erster Absatz.\n\nZweiter.",
            'advice' => ['Ändern', '再設定'],
        ]], NoticeTexts::checked([$text]));
    }

    public function testLengthsAreCountedInCharacters(): void
    {
        $text = new NoticeTextView('ja', str_repeat('情', 120), str_repeat('é', 4000), array_fill(0, 12, str_repeat('ü', 300)));

        self::assertCount(1, NoticeTexts::checked([$text]));
    }

    /** @param list<string> $advice */
    #[DataProvider('badTexts')]
    public function testATextThatCouldHarmIsRefusedByField(string $field, string $locale, string $title, string $body, array $advice): void
    {
        try {
            NoticeTexts::checked([new NoticeTextView('en', 'a', 'b', []), new NoticeTextView($locale, $title, $body, $advice)]);
            self::fail('The text was taken.');
        } catch (Refusal $refusal) {
            self::assertSame([$field, 400], [$refusal->field(), $refusal->status()]);
        }
    }

    /** @return iterable<string, array{string, string, string, string, list<string>}> */
    public static function badTexts(): iterable
    {
        yield 'directive' => ['texts[1].body', 'de', 'a', 'Hallo {{var customer.name}}', []];
        yield 'directive in the title' => ['texts[1].title', 'de', '{{block}}', 'b', []];
        yield 'directive in advice' => ['texts[1].advice[1]', 'de', 'a', 'b', ['ok', '{{media url="x"}}']];
        yield 'escape character' => ['texts[1].body', 'de', 'a', "b\x1b[31m", []];
        yield 'nul' => ['texts[1].title', 'de', "a\0", 'b', []];
        yield 'C1 control' => ['texts[1].title', 'de', "a\u{85}", 'b', []];
        yield 'tab in the body' => ['texts[1].body', 'de', 'a', "b\tc", []];
        yield 'line end in the title' => ['texts[1].title', 'de', "a\nb", 'b', []];
        yield 'line end in advice' => ['texts[1].advice[0]', 'de', 'a', 'b', ["c\nd"]];
        yield 'direction override' => ['texts[1].body', 'de', 'a', "b \u{202E}txt", []];
        yield 'line separator in the title' => ['texts[1].title', 'de', "a\u{2028}b", 'b', []];
        yield 'empty title' => ['texts[1].title', 'de', '', 'b', []];
        yield 'blank body' => ['texts[1].body', 'de', 'a', " \n\u{200B} ", []];
        yield 'long title' => ['texts[1].title', 'de', str_repeat('x', 121), 'b', []];
        yield 'long body' => ['texts[1].body', 'de', 'a', str_repeat('x', 4001), []];
        yield 'long advice' => ['texts[1].advice[0]', 'de', 'a', 'b', [str_repeat('x', 301)]];
        yield 'much advice' => ['texts[1].advice', 'de', 'a', 'b', array_fill(0, 13, 'c')];
        yield 'not UTF-8' => ['texts[1].title', 'de', "\xC3\x28", 'b', []];
        yield 'locale' => ['texts[1].locale', '../de', 'a', 'b', []];
        yield 'locale twice' => ['texts', 'en', 'a', 'b', []];
    }

    public function testSomethingMustBeSaidInAtMostThirtyLanguages(): void
    {
        foreach ([[], array_fill(0, 31, new NoticeTextView('de', 'a', 'b', []))] as $texts) {
            try {
                NoticeTexts::checked($texts);
                self::fail('The texts were taken.');
            } catch (Refusal $refusal) {
                self::assertSame('texts', $refusal->field());
            }
        }
    }

    public function testTheReaderGetsTheirLocaleOrLanguageOrEnglishOrTheFirst(): void
    {
        $texts = array_map(
            static fn (string $locale): array => ['locale' => $locale, 'title' => $locale, 'body' => 'b', 'advice' => []],
            ['fr_FR', 'de_DE', 'de_AT', 'en_GB']
        );

        self::assertSame('de_AT', NoticeTexts::choose($texts, 'de_AT')['locale']);
        self::assertSame('de_DE', NoticeTexts::choose($texts, 'de_CH')['locale']);
        self::assertSame('fr_FR', NoticeTexts::choose($texts, 'fr-CA')['locale']);
        self::assertSame('en_GB', NoticeTexts::choose($texts, 'pl_PL')['locale']);
        self::assertSame('fr_FR', NoticeTexts::choose(array_slice($texts, 0, 3), 'pl_PL')['locale']);
    }

    public function testWritingDirectionFollowsLanguageAndScript(): void
    {
        $expected = ['ar_EG' => 'rtl', 'he-IL' => 'rtl', 'fa' => 'rtl', 'de_DE' => 'ltr', 'az_Arab_IR' => 'rtl', 'ku_Latn_TR' => 'ltr'];
        foreach ($expected as $locale => $direction) {
            self::assertSame($direction, NoticeTexts::direction($locale), $locale);
        }
        self::assertSame('de-DE', NoticeTexts::bcp47('de_DE'));
    }
}
