<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Order;

use Vendor\LeakResponse\Core\Contain\Access\ClientAddress;
use Vendor\LeakResponse\Core\Contain\Guard\MailMark;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchOptions;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Reads the rules of a block. Mail addresses leave it as keyed hashes: the database and the ledger never see them. */
class TransactionOptions
{
    private const MOST = 100;
    private const FORMS = [
        'domain' => ['/^(?=.{4,64}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/D', 'a domain, for example example.test'],
        'amount_over' => ['/^\d{1,9}(\.\d{1,2})?$/D', 'an amount in the base currency, for example 500.00'],
        'country' => ['/^[A-Z]{2}$/D', 'a country of two letters, for example DE'],
        'postcode' => ['/^[A-Z]{2}:[A-Z0-9-]{1,12}\*?$/D', 'country and postcode, for example DE:10115 or DE:101*'],
        'bin' => ['/^\d{6,8}$/D', 'the first six to eight digits of a card'],
        'velocity' => [
            '#^[1-9]\d{0,3}/([1-9]\d{0,2}|1[0-3]\d\d|14[0-3]\d|1440)$#D',
            'orders/minutes, for example 3/10; a day at most',
        ],
    ];

    public function __construct(private readonly MailMark $marks)
    {
    }

    /**
     * @param array<string, list<string>> $given
     * @return array<string, list<string>>
     * @throws Refusal
     */
    public function read(array $given): array
    {
        SwitchOptions::refuseUnknown($given, ['effect', 'staff', ...TransactionRules::NAMES]);
        $read = [];
        foreach (TransactionRules::NAMES as $name) {
            $values = array_map(fn (string $value): string => $this->value($name, $value), $given[$name] ?? []);
            sort($values);
            $read[$name] = array_values(array_unique($values));
        }
        $count = array_sum(array_map(count(...), $read));
        if ($count === 0 || $count > self::MOST) {
            throw Refusal::badField('options', 'options: give one to a hundred rules: ' . implode(', ', TransactionRules::NAMES) . '.');
        }
        SwitchOptions::one($given, 'amount_over');
        SwitchOptions::one($given, 'velocity');
        $effect = SwitchOptions::one($given, 'effect');
        $staff = SwitchOptions::one($given, 'staff');
        if (!in_array($effect, ['hold', 'refuse'], true) || !in_array($staff, ['', 'yes', 'no'], true)) {
            throw Refusal::badField('options', 'options: effect must be hold or refuse, staff yes or no.');
        }
        return array_filter($read) + ['effect' => [$effect]] + ($staff === 'yes' ? ['staff' => ['yes']] : []);
    }

    private function value(string $name, string $value): string
    {
        $value = trim($value);
        if ($name === 'network') {
            return ClientAddress::isNetwork($value) ? $value : throw self::bad($name, 'an address or a network, for example 192.0.2.0/24');
        }
        if ($name === 'mail') {
            if (preg_match('/^[^@\s]{1,64}@[^@\s]{3,190}$/D', $value) !== 1) {
                throw self::bad($name, 'a mail address');
            }
            return $this->marks->of($value);
        }
        [$form, $said] = self::FORMS[$name] ?? throw self::bad($name, 'known');
        $value = $name === 'domain' ? strtolower(ltrim($value, '@')) : strtoupper((string) preg_replace('/\s+/', '', $value));
        return preg_match($form, $value) === 1 ? $value : throw self::bad($name, $said);
    }

    private static function bad(string $name, string $said): Refusal
    {
        return Refusal::badField('options', "options: {$name} must be {$said}.");
    }
}
