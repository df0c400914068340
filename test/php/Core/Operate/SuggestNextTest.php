<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Operate;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Contain\Run\ProofView;
use Vendor\LeakResponse\Core\Contain\Run\RunView;
use Vendor\LeakResponse\Core\Notify\NoticeView;
use Vendor\LeakResponse\Core\Operate\SuggestNext;
use Vendor\LeakResponse\Core\Shared\ScopeView;

class SuggestNextTest extends TestCase
{
    /**
     * @param list<array{string, string}> $runs newest first: action, state
     * @param array{string, string}|null $expected
     */
    #[DataProvider('stages')]
    public function testSessionsComeFirstThenPasswordsThenPeople(array $runs, ?string $notice, ?array $expected): void
    {
        $notices = $notice === null ? [] : [new NoticeView(1, 1, $notice, new ScopeView('all', []), '', null, 0, 0, [])];
        $suggestion = SuggestNext::after(array_map(static fn (array $run): RunView => self::ran(...$run), $runs), $notices);

        self::assertSame($expected, $suggestion === null ? null : [$suggestion->getAction(), $suggestion->getCode()]);
    }

    /** @return iterable<string, array{list<array<int, string>>, string|null, array{string, string}|null}> */
    public static function stages(): iterable
    {
        $sessions = ['end_sessions', 'done'];
        $passwords = ['reset_credentials', 'done'];
        yield 'nothing done' => [[], null, ['end_sessions', 'sessions_first']];
        yield 'sessions end now' => [[['end_sessions', 'running']], null, null];
        yield 'sessions paused' => [[['end_sessions', 'paused']], null, null];
        yield 'sessions being checked' => [[['end_sessions', 'verifying']], null, null];
        yield 'sessions not proven' => [[['end_sessions', 'not_proven']], null, ['end_sessions', 'again_not_proven']];
        yield 'sessions failed' => [[['end_sessions', 'failed']], null, ['end_sessions', 'again_failed']];
        yield 'failed, then done' => [[$sessions, ['end_sessions', 'failed']], null, ['reset_credentials', 'passwords_next']];
        yield 'done, then failed' => [[['end_sessions', 'failed'], $sessions], null, ['end_sessions', 'again_failed']];
        yield 'passwords under way' => [[['reset_credentials', 'running'], $sessions], null, null];
        yield 'both done' => [[$passwords, $sessions], null, ['notice', 'people_next']];
        yield 'a draft is not telling' => [[$passwords, $sessions], 'draft', ['notice', 'people_next']];
        yield 'people told' => [[$passwords, $sessions], 'published', null];
        $partial = ['end_sessions', 'not_proven', 'verify', 'partial'];
        yield 'proven in part is enough' => [[$partial], null, ['reset_credentials', 'passwords_next']];
        yield 'undone counts as not done' => [[['end_sessions', 'done', 'undone']], null, ['end_sessions', 'sessions_first']];
    }

    private static function ran(string $action, string $state, string $phase = 'done', string $verdict = ''): RunView
    {
        $at = '2026-11-21T09:00:00Z';
        $scope = new ScopeView('all', []);
        $by = ['admin:3', 'mk'];
        $proof = $verdict === '' ? null : new ProofView($verdict, $at, [], 0);
        $rest = [null, null, null, 0, 0, 1, $proof, null, null];
        return new RunView('r', 1, $action, $scope, ['customers'], $state, $phase, 'none', $at, ...$by, ...$rest);
    }
}
