<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook\Automatic;

use Throwable;
use Vendor\LeakResponse\Core\Playbook\PlainData;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Secrets;

/**
 * The settings of automatic starts, one row under an HMAC whose key is not in the database. Without the row, or with one that
 * was changed by SQL, nothing starts by itself.
 */
class SettingsBook
{
    public function __construct(private readonly Connection $connection, private readonly Secrets $secrets)
    {
    }

    /** @param bool $forUpdate holds back every other judgement and every stop until the transaction is over */
    public function read(bool $forUpdate = false): AutomaticSettings
    {
        $row = $this->connection->fetchAll(
            "SELECT body, mac FROM {$this->name()} WHERE id = 1" . ($forUpdate ? ' FOR UPDATE' : '')
        )[0] ?? null;
        if ($row === null) {
            return new AutomaticSettings(AutomaticSettings::NOT_SET_UP, '', []);
        }
        $body = (string) $row['body'];
        if (!hash_equals($this->mac($body), (string) $row['mac'])) {
            return new AutomaticSettings(AutomaticSettings::FORGED, '', []);
        }
        return self::of($body);
    }

    public function write(AutomaticSettings $settings): void
    {
        $body = CanonicalJson::encode([
            'stopped' => $settings->off === AutomaticSettings::STOPPED ? 1 : 0,
            'starter' => $settings->starter,
            'rules' => array_map(static fn (AutomaticRule $rule): array => $rule->toArray(), $settings->rules),
        ]);
        $this->connection->execute(
            "INSERT INTO {$this->name()} (id, body, mac) VALUES (1, ?, ?)"
            . ' ON DUPLICATE KEY UPDATE body = VALUES(body), mac = VALUES(mac)',
            [$body, $this->mac($body)]
        );
    }

    private static function of(string $body): AutomaticSettings
    {
        try {
            $read = new PlainData(json_decode($body, true, 16, JSON_THROW_ON_ERROR), 'settings');
            return new AutomaticSettings(
                $read->integer('stopped', 0, 1) === 1 ? AutomaticSettings::STOPPED : '',
                $read->text('starter'),
                array_map(AutomaticRule::of(...), $read->items('rules'))
            );
        } catch (Throwable) {
            // Sealed by another release: better nothing by itself than something else.
            return new AutomaticSettings(AutomaticSettings::FORGED, '', []);
        }
    }

    private function mac(string $body): string
    {
        return hash_hmac('sha256', "automatic\n{$body}", $this->secrets->secret('automatic'), true);
    }

    private function name(): string
    {
        return $this->connection->table('leakresponse_automatic');
    }
}
