<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Api\Data\NoticeInterface;
use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Core\Contain\Plan\SuggestionView;

/** What to do next in an incident: end sessions, then reset credentials, then tell people. */
class SuggestNext
{
    private const ORDER = ['end_sessions' => 'sessions_first', 'reset_credentials' => 'passwords_next'];
    private const UNDER_WAY = ['running', 'paused', 'verifying'];

    /**
     * @param list<RunInterface> $runs newest first
     * @param list<NoticeInterface> $notices
     * @return SuggestionView|null null while an act is under way, and when all is done
     */
    public static function after(array $runs, array $notices): ?SuggestionView
    {
        foreach (self::ORDER as $action => $code) {
            $state = self::newestState($action, $runs);
            if (in_array($state, self::UNDER_WAY, true)) {
                return null;
            }
            if ($state !== 'done') {
                return new SuggestionView($action, $state === '' ? $code : "again_{$state}", []);
            }
        }
        $published = array_filter($notices, static fn (NoticeInterface $notice): bool => $notice->getState() === 'published');
        return $published === [] ? new SuggestionView('notice', 'people_next', []) : null;
    }

    /** @param list<RunInterface> $runs */
    private static function newestState(string $action, array $runs): string
    {
        foreach ($runs as $run) {
            if ($run->getAction() === $action && $run->getPhase() !== 'undone') {
                // Proven in part: what could not be tried from here is no reason to do it again.
                $isPartial = $run->getState() === 'not_proven' && $run->getProof()?->getVerdict() === 'partial';
                return $isPartial ? 'done' : $run->getState();
            }
        }
        return '';
    }
}
