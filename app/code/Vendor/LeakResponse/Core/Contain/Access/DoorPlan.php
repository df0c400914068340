<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Access;

use Vendor\LeakResponse\Core\Contain\Plan\ConsequenceView;
use Vendor\LeakResponse\Core\Contain\Plan\Consequences;
use Vendor\LeakResponse\Core\Contain\Plan\PlanFigures;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;

/** What follows when doors are closed, by name. */
class DoorPlan
{
    /**
     * @param list<Door> $doors
     * @param list<string> $allow networks from which the admin still answers
     * @return list<ConsequenceView>
     */
    public function consequences(PlanFigures $figures, TargetScope $scope, array $doors, array $allow): array
    {
        $said = new Consequences();
        foreach ($doors as $door) {
            $this->say($door, $figures, $said);
        }
        foreach ($allow as $network) {
            $said->about('stays_open', 'admin_from', ['network' => $network]);
        }
        $this->sayIntegrations($figures, $doors, $said);
        $said->willNot('response_stays')->willNot('callbacks_stay')->willNot('nobody_signed_out')->willNot('no_mail');
        if ($scope->kind !== 'all' && array_intersect($this->names($doors), ['rest', 'soap', 'graphql']) !== []) {
            $said->staysOpen('other_store_views');
        }
        return $said->all();
    }

    private function say(Door $door, PlanFigures $figures, Consequences $said): void
    {
        match ($door) {
            Door::Rest => $said->will('rest_closed')->breaks('checkout_needs_rest')->breaks('open_checkouts', $figures->openCheckouts)
                ->breaks('tokens_useless', $figures->tokens + $figures->adminTokens),
            Door::Soap => $said->will('soap_closed'),
            Door::GraphQl => $said->will('graphql_closed')->breaks('headless_storefront'),
            Door::Export => $said->will('exports_closed')->breaks('running_exports')
                ->staysOpen('documents')->staysOpen('database_dumps'),
            Door::Import => $said->will('imports_closed')->breaks('scheduled_imports'),
            Door::Upload => $said->will('uploads_closed')->breaks('products_with_files')->staysOpen('files_uploaded_before'),
            Door::Registration => $said->will('registration_closed')->staysOpen('accounts_by_admin')
                ->staysOpen('accounts_by_extensions'),
            Door::GuestCheckout => $said->will('guest_orders_refused')->breaks('guest_carts', $figures->guestCarts),
            Door::AdminLogin => $said->will('admin_closed')->breaks('admins_elsewhere', $figures->adminSessions)
                ->breaks('admin_tokens_elsewhere', $figures->adminTokens),
        };
    }

    /** @param list<Door> $doors */
    private function sayIntegrations(PlanFigures $figures, array $doors, Consequences $said): void
    {
        if (in_array(Door::Rest, $doors, true)) {
            foreach ($figures->integrations as $name) {
                $said->about('breaks', 'integration_stops', ['name' => $name]);
            }
            return;
        }
        $said->integrationsStay($figures->integrations);
    }

    /**
     * @param list<Door> $doors
     * @return list<string>
     */
    private function names(array $doors): array
    {
        return array_map(static fn (Door $door): string => $door->value, $doors);
    }
}
