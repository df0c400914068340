<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook\Automatic;

use Vendor\LeakResponse\Api\Data\AutomaticInterface;
use Vendor\LeakResponse\Api\GetAutomaticInterface;
use Vendor\LeakResponse\Core\Playbook\AutomaticRuleView;
use Vendor\LeakResponse\Core\Playbook\AutomaticView;
use Vendor\LeakResponse\Core\Playbook\FindingView;

/** What may start by itself, and what came of the newest findings. */
class GetAutomatic implements GetAutomaticInterface
{
    private const SHOWN = 50;

    public function __construct(private readonly SettingsBook $settings, private readonly FindingBook $findings)
    {
    }

    public function execute(): AutomaticInterface
    {
        $settings = $this->settings->read();
        return new AutomaticView(
            $settings->off === '',
            $settings->off,
            $settings->starter,
            array_map(static fn (AutomaticRule $rule): AutomaticRuleView => new AutomaticRuleView($rule), $settings->rules),
            array_map(static fn (array $row): FindingView => new FindingView($row), $this->findings->newest(self::SHOWN)),
            $this->findings->waitingCount()
        );
    }
}
