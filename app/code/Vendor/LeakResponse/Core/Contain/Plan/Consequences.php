<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Plan;

use Vendor\LeakResponse\Core\Shared\ParamView;

/** Names what follows from a plan; the screens hold the sentences (catalogue keys `<kind>.<code>`). */
class Consequences
{
    /** @var list<ConsequenceView> */
    private array $named = [];

    public function will(string $code, ?int $count = null): self
    {
        return $count === 0 ? $this : $this->name('will', $code, $count);
    }

    public function willNot(string $code): self
    {
        return $this->name('will_not', $code, null);
    }

    public function breaks(string $code, ?int $count = null): self
    {
        return $count === 0 ? $this : $this->name('breaks', $code, $count);
    }

    public function staysOpen(string $code): self
    {
        return $this->name('stays_open', $code, null);
    }

    /** @param array<string, string> $params named in the sentence */
    public function about(string $kind, string $code, array $params): self
    {
        $views = [];
        foreach ($params as $name => $value) {
            $views[] = new ParamView($name, $value);
        }
        $this->named[] = new ConsequenceView($kind, $code, $views);
        return $this;
    }

    /** @param list<string> $names */
    public function integrationsStay(array $names): self
    {
        foreach ($names as $name) {
            $this->named[] = new ConsequenceView('stays_open', 'integration', [new ParamView('name', $name)]);
        }
        return $this;
    }

    /** @return list<ConsequenceView> */
    public function all(): array
    {
        return $this->named;
    }

    private function name(string $kind, string $code, ?int $count): self
    {
        $params = $count === null ? [] : [new ParamView('n', (string) $count)];
        $this->named[] = new ConsequenceView($kind, $code, $params);
        return $this;
    }
}
