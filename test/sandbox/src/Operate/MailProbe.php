<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Operate;

use LeakResponse\Sandbox\Wiring\Settings;
use Vendor\LeakResponse\Core\Operate\Finding;
use Vendor\LeakResponse\Core\Operate\Probe;

/** Can the shop hand out mails? Here that means: can it write its mail folder. */
class MailProbe implements Probe
{
    public function __construct(private readonly Settings $settings)
    {
    }

    public function code(): string
    {
        return 'mail';
    }

    public function look(): Finding
    {
        return is_writable($this->settings->folder('mail')) ? Finding::ok() : Finding::fail('not_writable');
    }
}
