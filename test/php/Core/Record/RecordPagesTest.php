<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Record;

use LeakResponse\RecordDocs\Pages;
use PHPUnit\Framework\TestCase;

class RecordPagesTest extends TestCase
{
    public function testThePagesAboutEntriesAndDoorsSayWhatTheCodeSays(): void
    {
        require_once dirname(__DIR__, 4) . '/scripts/record-docs/Pages.php';
        foreach (Pages::all() as $name => $text) {
            self::assertStringEqualsFile(dirname(__DIR__, 4) . "/docs/{$name}", $text, "php scripts/record-docs/write.php");
        }
    }
}
