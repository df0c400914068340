<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use DateTimeImmutable;
use LeakResponse\Sandbox\Http\Html;
use Vendor\LeakResponse\Api\Data\MyNoticeInterface;

/** Writes a notice exactly as frontend/storefront/notice/notice.md says. */
class NoticeMarkup
{
    private const TEXTS = [
        'print' => 'Print',
        'again' => 'Read it again',
        'failed' => 'We could not save that. Check your connection and press the button again.',
    ];

    public function element(MyNoticeInterface $notice, string $formKey, string $action, string $pageLocale): string
    {
        $id = $notice->getId();
        $line = $this->readLine($notice);
        $texts = Html::e(json_encode(self::TEXTS, JSON_THROW_ON_ERROR));
        $text = $this->text($notice, str_replace('_', '-', $pageLocale));
        $inner = $line === null
            ? $text . $this->form($id, $formKey, $action)
            : '<details class="lr-notice__again"><summary class="lr-notice__line">' . Html::e($line)
                . ' <span class="lr-notice__link">Read it again</span></summary>' . $text . '</details>';
        $read = $line === null ? '' : ' lr-notice--read';
        return "<leakresponse-notice data-lr-texts=\"{$texts}\">"
            . "<section class=\"lr-notice{$read}\" aria-labelledby=\"lr-notice-{$id}-title\">{$inner}</section></leakresponse-notice>";
    }

    public function readLine(MyNoticeInterface $notice): ?string
    {
        $at = $notice->getAcknowledgedAt();
        return $at === null ? null : 'You read this on ' . (new DateTimeImmutable($at))->format('j F Y') . '.';
    }

    private function text(MyNoticeInterface $notice, string $pageLanguage): string
    {
        $language = str_replace('_', '-', $notice->getLocale());
        $paragraphs = '';
        foreach (preg_split('/\R{2,}/u', trim($notice->getBody())) ?: [] as $paragraph) {
            $paragraphs .= '<p>' . Html::e($paragraph) . '</p>';
        }
        return '<div class="lr-notice__text" lang="' . Html::e($language) . '" dir="' . Html::e($notice->getDir()) . '">'
            . "<h2 class=\"lr-notice__title\" id=\"lr-notice-{$notice->getId()}-title\">" . Html::e($notice->getTitle()) . '</h2>'
            . $paragraphs . $this->advice($notice, $language === $pageLanguage ? '' : $pageLanguage) . '</div>';
    }

    private function advice(MyNoticeInterface $notice, string $headingLanguage): string
    {
        if ($notice->getAdvice() === []) {
            return '';
        }
        $lines = implode('', array_map(
            static fn (string $line): string => '<li>' . Html::e($line) . '</li>',
            $notice->getAdvice()
        ));
        $language = $headingLanguage === '' ? '' : ' lang="' . Html::e($headingLanguage) . '"';
        return "<h3 class=\"lr-notice__subtitle\"{$language}>What you can do</h3><ul class=\"lr-notice__advice\">{$lines}</ul>";
    }

    private function form(int $id, string $formKey, string $action): string
    {
        return '<form class="lr-notice__form" method="post" action="' . Html::e($action) . '">'
            . '<input type="hidden" name="form_key" value="' . Html::e($formKey) . '">'
            . "<input type=\"hidden\" name=\"notice_id\" value=\"{$id}\">"
            . '<button class="lr-notice__button" type="submit">I have read this</button></form>';
    }
}
