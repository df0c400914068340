<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shared;

/** The three store views of the sandbox, in two websites. */
class StoreView
{
    private function __construct(
        public readonly int $id,
        public readonly string $code,
        public readonly string $name,
        public readonly int $websiteId,
        public readonly string $websiteCode,
        public readonly string $websiteName,
        public readonly string $locale,
    ) {
    }

    /** @return non-empty-list<self> the first is the shop's default */
    public static function all(): array
    {
        return [
            new self(1, 'default', 'English', 1, 'base', 'Main shop', 'en_GB'),
            new self(3, 'fr', 'Français', 1, 'base', 'Main shop', 'fr_FR'),
            new self(2, 'b2b', 'Trade', 2, 'b2b', 'Trade shop', 'en_GB'),
        ];
    }

    public static function byId(int $id): self
    {
        foreach (self::all() as $store) {
            if ($store->id === $id) {
                return $store;
            }
        }
        return self::all()[0];
    }

    public static function byCode(string $code): ?self
    {
        foreach (self::all() as $store) {
            if ($store->code === $code) {
                return $store;
            }
        }
        return null;
    }

    /** Where its pages stand below the shop's address. */
    public function path(): string
    {
        return $this->code === 'default' ? '' : '/' . $this->code;
    }
}
