<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use SimpleXMLElement;

/** Our routes as webapi.xml and acl.xml declare them, and a body for each that the schema accepts. */
class WebRoutes
{
    private const ETC = __DIR__ . '/../../../app/code/Vendor/LeakResponse/etc';
    private const HASH = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
    private const RUN = '019aa000-0000-7000-8000-000000000001';

    /** @return list<array{method: string, path: string, resource: string}> */
    public static function all(): array
    {
        $routes = [];
        foreach (self::xml('webapi.xml')->route as $route) {
            foreach ($route->resources->resource as $resource) {
                $routes[] = [
                    'method' => (string) $route['method'],
                    'path' => (string) $route['url'],
                    'resource' => (string) $resource['ref'],
                ];
            }
        }
        return $routes;
    }

    /** @return list<string> ids of this module in acl.xml */
    public static function acl(): array
    {
        $ids = [];
        foreach (self::xml('acl.xml')->xpath('//resource[@title]') ?: [] as $resource) {
            $ids[] = (string) $resource['id'];
        }
        return $ids;
    }

    /** @param array<string, string> $ids by parameter; without one, an id that does not exist */
    public static function address(string $path, array $ids = []): string
    {
        $numbers = array_fill_keys(['incidentId', 'noticeId', 'differenceId', 'scriptId'], '4000000');
        $ids += ['runId' => self::RUN, 'entryIndex' => '0', 'approvalId' => self::RUN] + $numbers;
        $ids += ['packageId' => self::RUN, 'part' => '0001-0001'];
        $ids += ['holdId' => self::RUN, 'erasureId' => self::RUN];
        $names = array_map(static fn (string $name): string => ":{$name}", array_keys($ids));
        $filled = str_replace($names, array_values($ids), $path);
        return match (true) {
            str_ends_with($path, '/parts/:part') => $filled . '?from=0',
            str_ends_with($path, 'ledger/entries') => $filled . '?from=0&limit=1',
            str_ends_with($path, 'shop-names') => $filled . '?kind=payment_method',
            str_ends_with($path, 'held-mails') => $filled . '?after=0&limit=1',
            default => $filled,
        };
    }

    /**
     * @param string $idempotencyKey one for each call, so that no call is answered from an earlier one
     * @return array<string, mixed>
     */
    public static function body(string $path, string $idempotencyKey): array
    {
        $scope = ['kind' => 'all', 'ids' => []];
        return match (true) {
            str_ends_with($path, '/incidents') => [
                'noticed' => 'other', 'noticed_at' => 'unknown', 'ongoing' => 'no', 'scope' => $scope, 'idempotency_key' => $idempotencyKey,
            ],
            str_ends_with($path, '/plans') => [
                'incident_id' => 4000000, 'action' => 'end_sessions', 'scope' => $scope, 'audience' => ['customers'],
            ],
            str_ends_with($path, '/playbook-plans') => ['incident_id' => 4000000, 'playbook' => 'stolen_admin', 'scope' => $scope],
            str_ends_with($path, '/playbook-runs/stop') => ['reason' => 'a test of rights'],
            str_ends_with($path, '/evidence-plans') => ['incident_id' => 4000000, 'mode' => 'volatile', 'host_suspect' => false],
            str_ends_with($path, '/preserve-only') => ['preserve_only' => true, 'reason' => 'a test of rights'],
            str_ends_with($path, '/custody') => ['envelope' => '{}'],
            str_ends_with($path, '/playbook-runs/stop'), str_ends_with($path, '/automatic/stop') => ['reason' => 'a test of rights'],
            str_ends_with($path, '/held-mails/drop') => ['ids' => [4000000], 'reason' => 'a test of rights'],
            str_ends_with($path, '/continue') => ['version' => 1, 'choice' => 'go_on'],
            str_ends_with($path, '/playbook-runs/:runId/stop') => ['version' => 1, 'reason' => 'a test of rights'],
            str_ends_with($path, '/containments'), str_ends_with($path, '/playbook-runs'), str_ends_with($path, '/evidence-packages') => [
                'plan_hash' => self::HASH, 'reason' => 'a test of rights', 'idempotency_key' => $idempotencyKey,
            ],
            str_ends_with($path, '/pause'), str_ends_with($path, '/resume') => ['version' => 1],
            str_ends_with($path, '/undo') => ['version' => 1, 'reason' => 'a test of rights'],
            str_ends_with($path, '/notices') => [
                'incident_id' => 4000000,
                'scope' => $scope,
                'texts' => [['locale' => 'en_US', 'title' => 'A test', 'body' => 'A test.', 'advice' => []]],
                'idempotency_key' => $idempotencyKey,
            ],
            str_ends_with($path, '/approvals') => ['verb' => 'undo', 'reason' => 'a test of rights', 'run_id' => self::RUN, 'version' => 1],
            str_contains($path, '/erasures/') && str_ends_with($path, '/decide') => [
                'decision' => 'withdraw', 'reason' => 'a test of rights',
            ],
            str_ends_with($path, '/decide') => ['version' => 1, 'decision' => 'decline'],
            str_ends_with($path, '/quiet') => ['version' => 1, 'quiet' => true],
            str_ends_with($path, '/accept') => ['state_hash' => self::HASH, 'reason' => 'a test of rights'],
            str_ends_with($path, '/scripts') => [
                'page' => 'lrtest', 'source' => 'https://lrtest.example.test/a.js', 'reason' => 'a test of rights', 'owner' => 'lrtest',
            ],
            str_ends_with($path, '/retire') => ['reason' => 'a test of rights'],
            str_ends_with($path, '/publish') => ['content_hash' => self::HASH, 'idempotency_key' => $idempotencyKey],
            str_ends_with($path, '/ledger/retention') => ['days' => 365, 'reason' => 'a test of rights'],
            str_ends_with($path, '/ledger/holds') => ['kind' => 'incident', 'incident_id' => 4000000, 'reason' => 'a test of rights'],
            str_ends_with($path, '/release') => ['reason' => 'a test of rights'],
            str_ends_with($path, '/ledger/erasures') => ['customer' => 4000000, 'reason' => 'a test of rights'],
            str_ends_with($path, '/person-views') => ['customer' => 4000000],
            default => [],
        };
    }

    private static function xml(string $file): SimpleXMLElement
    {
        return new SimpleXMLElement((string) file_get_contents(self::ETC . '/' . $file));
    }
}
