<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;

/** C2SP entry bundles: each entry behind its length in two bytes, up to 256 of them. */
class EntryBundle
{
    public static function frame(string $entry): string
    {
        return pack('n', strlen($entry)) . $entry;
    }

    /**
     * @return list<string> the entries, verbatim
     * @throws UnableToReadLedger when the bundle does not hold exactly that many
     */
    public static function entries(string $bytes, int $bundle, int $width): array
    {
        $entries = [];
        for ($at = 0, $end = strlen($bytes); $at + 2 <= $end && count($entries) < $width; $at += 2 + $length) {
            $length = (ord($bytes[$at]) << 8) | ord($bytes[$at + 1]);
            if ($at + 2 + $length > $end) {
                break;
            }
            $entries[] = substr($bytes, $at + 2, $length);
        }
        return count($entries) === $width ? $entries : throw UnableToReadLedger::becauseABundleIsDamaged($bundle);
    }
}
