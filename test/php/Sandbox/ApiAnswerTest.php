<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Sandbox;

use LeakResponse\Sandbox\Rest\ApiAnswer;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;
use Vendor\LeakResponse\Core\Contain\Run\ProofView;
use Vendor\LeakResponse\Core\Notify\MyNoticeView;

#[CoversNothing]
class ApiAnswerTest extends TestCase
{
    public function testFieldsAreTheGettersInSnakeCaseAllTheWayDown(): void
    {
        $proof = new ProofView('proven', '2026-11-21T10:00:00Z', [new ProbeView('token', 'canary', 'http', 2, 2, '')], 0);
        self::assertSame([
            'verdict' => 'proven',
            'checked_at' => '2026-11-21T10:00:00Z',
            'probes' => [[
                'kind' => 'token',
                'role' => 'canary',
                'how' => 'http',
                'tried' => 2,
                'as_expected' => 2,
                'detail' => '',
            ]],
            'remaining' => 0,
        ], (new ApiAnswer())->of($proof));
    }

    public function testNullsAreLeftOutAndEmptyListsStay(): void
    {
        $notice = new MyNoticeView(7, 'en-GB', 'ltr', 'Title', 'Body', [], '2026-11-21T10:00:00Z', null);
        $said = (new ApiAnswer())->of([$notice]);
        self::assertIsArray($said);
        self::assertIsArray($said[0]);
        self::assertArrayNotHasKey('acknowledged_at', $said[0]);
        self::assertSame([], $said[0]['advice']);
        self::assertSame(7, $said[0]['id']);
    }
}
