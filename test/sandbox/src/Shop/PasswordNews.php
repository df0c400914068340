<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use DateTimeImmutable;
use Vendor\LeakResponse\Core\Notify\EndedPasswords;

/** What everybody is told while a password epoch stands: the same words for all, in scope or not. */
class PasswordNews
{
    private ?DateTimeImmutable $at = null;

    private bool $isKnown = false;

    public function __construct(private readonly EndedPasswords $ended)
    {
    }

    public function isShown(): bool
    {
        return $this->endedAt() !== null;
    }

    public function html(Visit $visit): string
    {
        $at = $this->endedAt();
        return $at === null ? '' : '<section class="lr-notice lr-password-news" aria-labelledby="lr-password-news-title">'
            . '<h2 class="lr-notice__title" id="lr-password-news-title">You may need a new password</h2>'
            . "<p>To keep accounts safe we ended passwords on {$at->format('j F Y')}."
            . " If yours no longer works, <a href=\"{$visit->url('/customer/account/forgotpassword')}\">set a new one</a>."
            . ' We never ask for your password by mail or phone.</p></section>';
    }

    private function endedAt(): ?DateTimeImmutable
    {
        if (!$this->isKnown) {
            $this->at = $this->ended->lastAt();
            $this->isKnown = true;
        }
        return $this->at;
    }
}
