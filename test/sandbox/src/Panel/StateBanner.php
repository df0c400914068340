<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Panel;

use LeakResponse\Sandbox\Http\Html;
use Throwable;
use Vendor\LeakResponse\Core\Approve\Sight;
use Vendor\LeakResponse\Core\Contain\Switches\Contained;
use Vendor\LeakResponse\Core\Contain\Switches\ReadContained;
use Vendor\LeakResponse\Core\Operate\BannerWords;
use Vendor\LeakResponse\Core\Shared\Actor;

/** The banner of every page of the panel, in the markup of state-banner.phtml. */
class StateBanner
{
    public function __construct(
        private readonly ReadContained $contained,
        private readonly BannerWords $words,
        private readonly Sight $sight,
    ) {
    }

    public function html(Actor $admin): string
    {
        try {
            $contained = $this->contained->read();
        } catch (Throwable) {
            $contained = new Contained([], false);
        }
        $words = $this->words->of(
            $contained,
            $this->sight->isResponder($admin, $admin->may('Vendor_LeakResponse::control_room')),
            static fn (string $phrase): string => $phrase,
            static fn (int $micros): string => gmdate('j M Y, H:i', intdiv($micros, 1000000)) . ' (UTC)',
            $this->sight->contact()
        );
        if ($words === null) {
            return '';
        }
        $lines = implode('', array_map(static fn (string $line): string => '<li>' . Html::e($line) . '</li>', $words['lines']));
        $way = $words['link'] === '' ? ''
            : '<p class="lr-contained__way"><a href="/leakresponse/room">' . Html::e($words['link']) . '</a></p>';
        return '<section class="lr-contained" aria-label="Containment"><p class="lr-contained__title"><strong>'
            . Html::e($words['title']) . "</strong></p><ul class=\"lr-contained__lines\">{$lines}</ul>{$way}</section>";
    }
}
