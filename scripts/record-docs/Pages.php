<?php

declare(strict_types=1);

namespace LeakResponse\RecordDocs;

use Vendor\LeakResponse\Core\Record\Keeping\EvidenceCatalogue;
use Vendor\LeakResponse\Core\Record\Touch\TouchCatalogue;
use Vendor\LeakResponse\Core\Record\Touch\Visibility;

/** The two pages that are made from tables in code. */
class Pages
{
    /** @return array<string, string> file under docs/ to text */
    public static function all(): array
    {
        return ['ledger-events.md' => self::events(), 'visibility.md' => self::doors()];
    }

    private static function events(): string
    {
        $text = "# Entries that the sources write\n\nMade by `php scripts/record-docs/write.php` from `Core/Record/Touch/TouchCatalogue`."
            . " Every entry has an actor, a door and a time. `persons` is the number of persons whose data were handed out,"
            . " `categories` the kinds of data, `person` the pseudonym of a customer, `id` the number of a record, `fields` the names"
            . " of what was changed. `times` says how often a fact repeated itself in one request. Values never stand in an entry,"
            . " but those of settings that are no secret.\n\nA switch is the setting `leakresponse/sources/<switch>`;"
            . " 0 turns its entries off, and the change of a switch is always recorded. `always` has no switch."
            . "\n\n| entry | switch | meaning |\n|---|---|---|\n";
        foreach (TouchCatalogue::TYPES as $name => [$source, $meaning]) {
            $text .= "| `{$name}` | {$source} | {$meaning} |\n";
        }
        $text .= "\n## About the evidence itself\n\nMade from `Core/Record/Keeping/EvidenceCatalogue`. No switch turns them off.\n\n"
            . "| entry | meaning |\n|---|---|\n";
        foreach (EvidenceCatalogue::TYPES as $name => $meaning) {
            $text .= "| `{$name}` | {$meaning} |\n";
        }
        return $text;
    }

    private static function doors(): string
    {
        $text = "# What the sources see\n\nMade by `php scripts/record-docs/write.php` from `Core/Record/Touch/Visibility`.\n\n"
            . "| door | | why |\n|---|---|---|\n";
        foreach (Visibility::DOORS as [$door, $sight, $why]) {
            $text .= "| {$door} | **{$sight}** | {$why} |\n";
        }
        return $text;
    }
}
