<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Core\Contain\ActionPool;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Core\Contain\Switches\Contained;
use Vendor\LeakResponse\Core\Contain\Switches\ContainedThing;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * What the banner of the admin says. Those who respond read what holds, since when and by whom; everybody else reads that something
 * does, and no more: the words stand before whoever has stolen an account, too.
 */
class BannerWords
{
    public function __construct(
        private readonly Phrases $phrases,
        private readonly ShopDirectory $shop,
        private readonly ActionPool $actions,
    ) {
    }

    /**
     * @param callable(string): string $translate
     * @param callable(int): string $time microseconds since 1970 to the reader's words, with its zone
     * @param string $contact whom the roster names for everybody who does not respond
     * @return array{title: string, lines: list<string>, link: string}|null null when there is nothing to say; an empty link for none
     */
    public function of(Contained $contained, bool $isResponder, callable $translate, callable $time, string $contact = ''): ?array
    {
        if ($contained->isQuiet()) {
            return null;
        }
        $say = fn (string $key): string => $this->phrases->say($key, [], $translate);
        if (!$isResponder) {
            $lines = [$say($contained->isWhole ? 'banner.ask' : 'banner.ask_unknown')];
            if ($contact !== '') {
                $lines[] = $this->phrases->say('banner.contact', ['who' => $contact], $translate);
            }
            return ['title' => $say('banner.title_others'), 'lines' => $lines, 'link' => ''];
        }
        $lines = array_map(fn (ContainedThing $thing): string => $this->line($thing, $translate, $time), $contained->things);
        if (!$contained->isWhole) {
            $lines[] = $say('banner.unknown');
        }
        $holds = array_filter($contained->things, static fn (ContainedThing $thing): bool => $thing->holds());
        $title = match (true) {
            $holds !== [] => 'banner.title',
            $contained->things !== [] => 'banner.title_open',
            default => 'banner.title_unknown',
        };
        return ['title' => $say($title), 'lines' => $lines, 'link' => $say('banner.link')];
    }

    /**
     * @param callable(string): string $translate
     * @param callable(int): string $time
     */
    private function line(ContainedThing $thing, callable $translate, callable $time): string
    {
        $say = fn (string $key): string => $this->phrases->say($key, [], $translate);
        $own = "run.{$thing->action}";
        $act = $this->phrases->has($own) ? $say($own) : $translate($this->actions->words()[$own] ?? $thing->action);
        $what = $this->phrases->say('run.line', ['what' => $act, 'scope' => $this->scope($thing, $translate)], $translate);
        $line = $this->phrases->say("banner.{$thing->state}", [
            'what' => $what,
            'time' => $thing->since > 0 ? $time($thing->since) : $say('banner.time_unknown'),
            'who' => $thing->by === '' ? $say('banner.who_unknown') : $thing->by,
        ], $translate);
        $incident = ['id' => (string) $thing->incidentId];
        return $thing->incidentId > 0 ? $line . ' ' . $this->phrases->say('banner.incident', $incident, $translate) : $line;
    }

    /** @param callable(string): string $translate */
    private function scope(ContainedThing $thing, callable $translate): string
    {
        $names = $this->names($thing->scopeKind);
        $named = array_map(static fn (int $id): string => $names[$id] ?? "#{$id}", $thing->scopeIds);
        $isNamed = in_array($thing->scopeKind, ['websites', 'store_views', 'customers'], true);
        $values = ['n' => count($named), 'names' => implode(', ', $named)];
        return $this->phrases->say('scope.' . ($isNamed ? $thing->scopeKind : 'all'), $values, $translate);
    }

    /** @return array<int, string> */
    private function names(string $kind): array
    {
        try {
            return match ($kind) {
                'websites' => array_column($this->shop->stores(), 'websiteName', 'websiteId'),
                'store_views' => array_column($this->shop->stores(), 'storeName', 'storeId'),
                default => [],
            };
        } catch (UnableToReachDatabase) {
            return [];
        }
    }
}
