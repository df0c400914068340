<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Core\Contain\Guard\UnableToMirrorEpoch;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchBook;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchKey;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchSource;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * How long entries keep their contents. Kept as a sealed switch, in the database and in the key folder: whoever only writes SQL can
 * neither shorten it nor make it forgotten.
 */
class Retention
{
    public const DEFAULT_DAYS = 365;
    public const MINIMUM_DAYS = 90;
    private const MOST_DAYS = 36500;
    private const KIND = 'retention';

    public function __construct(private readonly SwitchBook $book, private readonly SwitchSource $source)
    {
    }

    public function days(): int
    {
        $days = 0;
        foreach ($this->source->on(self::KIND) as $row) {
            $detail = json_decode($row->detail, true);
            // One that cannot be read keeps everything that the longest policy keeps.
            $days = max($days, is_array($detail) && is_int($detail['days'] ?? null) ? $detail['days'] : self::MOST_DAYS);
        }
        return $days === 0 ? self::DEFAULT_DAYS : max(self::MINIMUM_DAYS, $days);
    }

    /** @throws Refusal naming the field, when the law of this house does not allow it */
    public static function check(int $days): void
    {
        if ($days < self::MINIMUM_DAYS || $days > self::MOST_DAYS) {
            throw Refusal::badField('days', 'days must be between ' . self::MINIMUM_DAYS . ' and ' . self::MOST_DAYS . '.');
        }
    }

    /**
     * Belongs into a transaction; `mirror` follows its commit.
     *
     * @param string $actId UUID of the change
     */
    public function set(int $days, string $actId): void
    {
        self::check($days);
        $this->book->turnOn([new SwitchKey(self::KIND, 'all', 0, 'ledger')], $actId, "{\"days\":{$days}}", 0);
    }

    /** A copy that cannot be written now is written by `WatchSwitches` within a minute. */
    public function mirror(): void
    {
        $this->source->forget();
        try {
            $this->book->mirror();
        } catch (UnableToMirrorEpoch) {
            return;
        }
    }
}
