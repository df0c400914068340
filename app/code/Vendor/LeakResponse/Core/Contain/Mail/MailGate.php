<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Mail;

use Vendor\LeakResponse\Core\Contain\Switches\SwitchSource;

/** Whether a mail waits. Asked for each mail, by jobs that run for hours too: each time anew. */
class MailGate
{
    /** Names of templates of this module: what it has to tell goes out while everything else waits. */
    private const OURS = 'leakresponse_';

    public function __construct(private readonly SwitchSource $switches)
    {
    }

    public function isOn(): bool
    {
        $this->switches->forget();
        return $this->switches->on(HoldMail::CODE) !== [];
    }

    /** @param bool $isResetLink whether the mail brings somebody a link to set a password */
    public function isHeld(string $template, bool $isResetLink): bool
    {
        if (str_starts_with($template, self::OURS)) {
            return false;
        }
        $this->switches->forget();
        foreach ($this->switches->on(HoldMail::CODE) as $row) {
            $detail = json_decode($row->detail, true);
            $letsThrough = is_array($detail) && is_array($detail['let_through'] ?? null) ? $detail['let_through'] : [];
            if (!$isResetLink || !in_array(HoldMail::RESET_LINKS, $letsThrough, true)) {
                return true;
            }
        }
        return false;
    }
}
