<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

/** The places named in the settings. Hosts hand in what stands there. */
class AnchorPlaces
{
    /** @param array<mixed> $settings of each place, by name */
    public function __construct(private readonly array $settings = [])
    {
    }

    /** @return list<string> */
    public function names(): array
    {
        return array_map(strval(...), array_keys($this->settings));
    }

    /** @throws UnableToAnchor when a setting is wrong */
    public function place(string $name): AnchorPlace
    {
        return AnchorPlace::of($name, $this->settings[$name] ?? null);
    }
}
