<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\MaintenanceMode;

use Vendor\LeakResponse\Core\Contain\Access\ClientAddress;
use Vendor\LeakResponse\Core\Contain\Plan\ActionPlan;
use Vendor\LeakResponse\Core\Contain\Plan\Consequences;
use Vendor\LeakResponse\Core\Contain\Plan\PlanFigures;
use Vendor\LeakResponse\Core\Contain\Plan\ScopeStores;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\Run\ContainmentRun;
use Vendor\LeakResponse\Core\Contain\Run\ProbeSums;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchAction;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchKey;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchOptions;
use Vendor\LeakResponse\Core\Contain\Switches\Turning;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Shows one page in place of the shop. The admin, our own API and the callbacks of payment providers go on. */
class Maintenance implements SwitchAction
{
    public const CODE = 'maintenance';
    private const NAMES = '/^(heading|text)(\.[1-9][0-9]{0,4})?$/D';
    private const MOST_ADDRESSES = 50;
    private const TRIED = 3;

    public function __construct(
        private readonly Turning $turning,
        private readonly Storefronts $storefronts,
        private readonly ShopDirectory $shop,
        private readonly Clock $clock,
    ) {
    }

    public function code(): string
    {
        return self::CODE;
    }

    public function reversal(): string
    {
        return 'exact';
    }

    public function audiences(): array
    {
        return [[self::SHOP]];
    }

    public function options(array $given, TargetScope $scope): array
    {
        $texts = array_filter($given, static fn (string $name): bool => preg_match(self::NAMES, $name) === 1, ARRAY_FILTER_USE_KEY);
        SwitchOptions::refuseUnknown(array_diff_key($given, $texts), ['open_at', 'order_note', 'allow']);
        $read = [];
        foreach (array_keys($texts) as $name) {
            $text = trim(SwitchOptions::one($given, $name));
            if (preg_match('/[\x00-\x09\x0B-\x1F\x7F]/', $text) === 1) {
                throw Refusal::badField('options', "options: {$name} must be plain text.");
            }
            $read += $text === '' ? [] : [$name => [$text]];
        }
        $note = SwitchOptions::one($given, 'order_note');
        if (!in_array($note, ['', 'yes', 'no'], true)) {
            throw Refusal::badField('options', 'options: order_note must be yes or no.');
        }
        $now = Instant::micros($this->clock->now());
        return $read + ($note === 'yes' ? ['order_note' => ['yes']] : []) + self::addresses($given['allow'] ?? [])
            + SwitchOptions::later($given, 'open_at', $now) + SwitchOptions::later($given, 'expires_at', $now);
    }

    public function plan(PlanFigures $figures, TargetScope $scope, array $audience): ActionPlan
    {
        return $this->planSwitch($figures, $scope, []);
    }

    public function planSwitch(PlanFigures $figures, TargetScope $scope, array $options): ActionPlan
    {
        $said = new Consequences();
        foreach (ScopeStores::of($this->shop, $scope) as $store) {
            $said->about('will', 'page_shown', ['store' => $store['storeName']]);
        }
        $said->willNot('admin_stays')->willNot('callbacks_stay')->willNot('carts_stay')->willNot('nobody_signed_out')->willNot('no_mail');
        $said->breaks('checkouts_stop')->breaks('apps_of_the_shop')->staysOpen('static_files');
        foreach ($options['allow'] ?? [] as $address) {
            $said->about('stays_open', 'allowed_address', ['address' => $address]);
        }
        return new ActionPlan($figures, $said->all());
    }

    public function preserve(ContainmentRun $run): array
    {
        return ['prior' => $this->turning->keep($run, $this->keys($run))];
    }

    public function guard(ContainmentRun $run): array
    {
        return ['switch' => $this->turning->turnOn($run, $this->keys($run), $this->pageOf($run))];
    }

    /** @return array<string, mixed> what the gate needs to show the page: when it ends, who passes, the words by store view */
    public function pageOf(ContainmentRun $run): array
    {
        return [
            'open_at' => (string) SwitchOptions::instant($run->options['open_at'][0] ?? ''),
            'allow' => $run->options['allow'] ?? [],
            'pages' => array_map(
                static fn (int $storeId, array $page): array => ['store' => $storeId] + $page,
                array_keys($pages = $this->storefronts->pages($run->scope, $run->options, $run->guardedAt)),
                $pages
            ),
        ];
    }

    public function sweep(ContainmentRun $run, int $after, int $upTo): void
    {
        // Nothing but the switch: without this module there is no page that spares the callbacks.
    }

    public function secondGuard(ContainmentRun $run): array
    {
        return [];
    }

    public function verify(ContainmentRun $run): int
    {
        return $this->turning->missing($run, $this->keys($run));
    }

    public function undo(ContainmentRun $run): void
    {
        $this->turning->putBack($run, $this->keys($run));
    }

    public function number(): int
    {
        return $this->turning->number(self::CODE);
    }

    public function lock(): int
    {
        return $this->turning->lock(self::CODE);
    }

    public function committed(): void
    {
        $this->turning->committed();
        $this->storefronts->purge();
    }

    public function prove(ContainmentRun $run): array
    {
        $probes = [];
        foreach (array_slice(ScopeStores::of($this->shop, $run->scope), 0, self::TRIED) as $store) {
            array_push($probes, ...$this->storefronts->attempt($store['storeId']));
        }
        return $probes === [] ? [new ProbeView('page', 'canary', 'not_tried', 0, 0, 'no_store')] : ProbeSums::of($probes);
    }

    public function look(ContainmentRun $run): array
    {
        return $this->turning->look($run);
    }

    /** @return non-empty-list<SwitchKey> */
    private function keys(ContainmentRun $run): array
    {
        return SwitchKey::ofScope(self::CODE, $run->scope, ['']);
    }

    /**
     * @param list<string> $given
     * @return array<string, list<string>>
     */
    private static function addresses(array $given): array
    {
        if (count($given) > self::MOST_ADDRESSES) {
            throw Refusal::badField('options', 'options: at most fifty addresses may be allowed.');
        }
        foreach ($given as $address) {
            if (!ClientAddress::isNetwork($address)) {
                throw Refusal::badField('options', 'options: allow must be an address or a network, for example 192.0.2.0/24.');
            }
        }
        return $given === [] ? [] : ['allow' => $given];
    }
}
