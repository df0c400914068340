<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Mail;

use Vendor\LeakResponse\Core\Contain\Plan\ActionPlan;
use Vendor\LeakResponse\Core\Contain\Plan\Consequences;
use Vendor\LeakResponse\Core\Contain\Plan\PlanFigures;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\Run\ContainmentRun;
use Vendor\LeakResponse\Core\Contain\Switches\PlainSwitch;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchOptions;
use Vendor\LeakResponse\Core\Contain\Switches\Turning;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** No mail leaves the shop until the hold is lifted. What it writes meanwhile is kept, and goes out in its order afterwards. */
class HoldMail extends PlainSwitch
{
    public const CODE = 'hold_mail';
    public const RESET_LINKS = 'reset_links';

    public function __construct(
        Turning $turning,
        private readonly Mails $mails,
        private readonly HeldMails $held,
        private readonly Clock $clock,
    ) {
        parent::__construct($turning);
    }

    public function code(): string
    {
        return self::CODE;
    }

    public function options(array $given, TargetScope $scope): array
    {
        SwitchOptions::refuseUnknown($given, ['let_through']);
        if ($scope->kind !== 'all') {
            throw Refusal::unprocessable('whole_shop_only', 'scope.kind', 'Outgoing mail belongs to the whole shop.');
        }
        $through = array_values(array_unique($given['let_through'] ?? []));
        if (array_diff($through, [self::RESET_LINKS]) !== []) {
            throw Refusal::badField('options', 'options: let_through may be reset_links.');
        }
        return ($through === [] ? [] : ['let_through' => $through])
            + SwitchOptions::later($given, 'expires_at', Instant::micros($this->clock->now()));
    }

    public function planSwitch(PlanFigures $figures, TargetScope $scope, array $options): ActionPlan
    {
        $letsLinks = in_array(self::RESET_LINKS, $options['let_through'] ?? [], true);
        $said = (new Consequences())->will('mails_kept');
        $said->willNot('mails_lost')->willNot('own_mails_held')->willNot('shop_stays_open')->willNot('nobody_signed_out');
        if ($letsLinks) {
            $said->willNot('reset_links_held');
        } else {
            $said->breaks('reset_links_wait');
        }
        $said->breaks('order_mails_wait')->breaks('senders_believe_sent');
        $counts = $this->held->counts();
        $said->breaks('mails_still_waiting', $counts[HeldMails::KEPT] ?? 0);
        $said->staysOpen('mails_of_others')->staysOpen('mails_past_core');
        return new ActionPlan($figures, $said->all());
    }

    public function prove(ContainmentRun $run): array
    {
        return $this->mails->attempt();
    }

    protected function targets(array $options): array
    {
        return [''];
    }

    protected function detail(ContainmentRun $run): array
    {
        return ($run->options['let_through'] ?? []) === [] ? [] : ['let_through' => $run->options['let_through']];
    }
}
