<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Order;

use Vendor\LeakResponse\Core\Contain\Access\ClientAddress;
use Vendor\LeakResponse\Core\Contain\Guard\MailMark;

/** Which orders are meant: any one rule is enough. */
class TransactionRules
{
    /** Names of options in the order in which they are asked. Velocity comes last, because it counts. */
    public const NAMES = ['network', 'mail', 'domain', 'amount_over', 'country', 'postcode', 'bin', 'velocity'];
    public const HOLD = 'hold';

    /** @param array<string, list<string>> $rules as `TransactionOptions` made them */
    public function __construct(public readonly array $rules)
    {
    }

    /** @param array<mixed> $kept */
    public static function of(array $kept): self
    {
        $rules = [];
        foreach ([...self::NAMES, 'effect', 'staff', 'every'] as $name) {
            $values = is_array($kept[$name] ?? null) ? $kept[$name] : [];
            $rules[$name] = array_values(array_filter($values, is_string(...)));
        }
        return new self($rules);
    }

    public function isHold(): bool
    {
        return ($this->rules['effect'][0] ?? '') === self::HOLD;
    }

    public function coversStaff(): bool
    {
        return ($this->rules['staff'][0] ?? '') === 'yes';
    }

    /** @return string the first rule that meets the order, without the counted one; empty when none does */
    public function meets(Transaction $order, MailMark $marks): string
    {
        $domain = strtolower((string) substr((string) strrchr($order->mail, '@'), 1));
        return match (true) {
            // Never asked for: the store view is isolated.
            ($this->rules['every'][0] ?? '') === 'yes' => 'isolated',
            $order->address !== '' && ClientAddress::isIn($order->address, $this->rules['network'] ?? []) => 'network',
            $order->mail !== '' && ($this->rules['mail'] ?? []) !== []
                && in_array($marks->of($order->mail), $this->rules['mail'], true) => 'mail',
            $domain !== '' && in_array($domain, $this->rules['domain'] ?? [], true) => 'domain',
            isset($this->rules['amount_over'][0]) && (float) $order->amount > (float) $this->rules['amount_over'][0] => 'amount_over',
            $this->meetsPlace($order) !== '' => $this->meetsPlace($order),
            $order->bin !== '' && $this->startsWithOne($order->bin, $this->rules['bin'] ?? []) => 'bin',
            default => '',
        };
    }

    /** @return array{orders: int, minutes: int}|null */
    public function velocity(): ?array
    {
        $parts = explode('/', $this->rules['velocity'][0] ?? '');
        return count($parts) === 2 ? ['orders' => (int) $parts[0], 'minutes' => (int) $parts[1]] : null;
    }

    private function meetsPlace(Transaction $order): string
    {
        foreach ($order->places as ['country' => $country, 'postcode' => $postcode]) {
            if (in_array(strtoupper($country), $this->rules['country'] ?? [], true)) {
                return 'country';
            }
            $place = strtoupper($country . ':' . preg_replace('/\s+/', '', $postcode));
            if ($postcode !== '' && $this->startsWithOne($place, $this->rules['postcode'] ?? [])) {
                return 'postcode';
            }
        }
        return '';
    }

    /** @param list<string> $starts whole values, or beginnings with * at their end */
    private function startsWithOne(string $value, array $starts): bool
    {
        foreach ($starts as $start) {
            $isBeginning = str_ends_with($start, '*') || ctype_digit($start);
            if ($isBeginning ? str_starts_with($value, rtrim($start, '*')) : $value === $start) {
                return true;
            }
        }
        return false;
    }
}
