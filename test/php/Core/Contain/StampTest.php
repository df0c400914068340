<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Contain;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Contain\Guard\Stamp;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Shared\FileSecrets;
use Vendor\LeakResponse\Test\Support\ContainKit;

class StampTest extends TestCase
{
    private Stamp $stamp;

    protected function setUp(): void
    {
        $this->stamp = new Stamp(new FileSecrets(ContainKit::folder()));
    }

    public function testItSaysWhomTheSessionBelongsTo(): void
    {
        $text = $this->stamp->make(12, 'customer', new Subject(7, 1, 3), 'sid');
        self::assertMatchesRegularExpression('/^1\.12\.customer\.7\.1\.3\.[0-9a-f]{64}$/D', $text);
        $read = $this->stamp->read($text, 'sid');
        self::assertNotNull($read);
        self::assertSame([12, 'customer', 7, 1, 3], [
            $read['number'],
            $read['kind'],
            $read['subject']->id,
            $read['subject']->websiteId,
            $read['subject']->storeId,
        ]);
    }

    public function testItIsWorthNothingInAnotherSessionOrUnderAnotherKey(): void
    {
        $text = $this->stamp->make(12, 'customer', new Subject(7, 1, 3), 'sid');
        self::assertNull($this->stamp->read($text, 'other'));
        self::assertNull((new Stamp(new FileSecrets(ContainKit::folder())))->read($text, 'sid'));
    }

    /** @return array<string, array{string, string}> */
    public static function changes(): array
    {
        return [
            'a greater number' => ['1.12.', '1.13.'],
            'another person' => ['.7.1.3.', '.8.1.3.'],
            'another store view' => ['.7.1.3.', '.7.1.2.'],
            'another kind' => ['.customer.', '.admin.'],
            'another version' => ['1.12.', '2.12.'],
            'a number with a leading zero' => ['1.12.', '1.012.'],
            'a part more' => ['.7.1.3.', '.7.1.3.3.'],
        ];
    }

    #[DataProvider('changes')]
    public function testNoFieldCanBeChanged(string $from, string $to): void
    {
        $text = $this->stamp->make(12, 'customer', new Subject(7, 1, 3), 'sid');
        self::assertNull($this->stamp->read(str_replace($from, $to, $text), 'sid'));
    }
}
