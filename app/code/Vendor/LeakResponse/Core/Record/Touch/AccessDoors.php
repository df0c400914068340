<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Touch;

use DateTimeImmutable;

/** Addresses of a shop whose every answered request leaves an entry: what the web server's log says can be held against the ledger. */
class AccessDoors
{
    private const REST = '^/(?:index\.php/)?rest/(?:\w+/)?V1/';
    private const PANEL = '^/(?:index\.php/)?[\w-]+/';
    /** Pages of the panel are asked for under a key. Without one anybody gets the login page, and 200 with it. */
    private const KEY = '(?:\w+/\w+/)*key/[0-9a-f]{32,128}(?:/|$)';

    /** @var array<string, array{string, string, list<string>, int}> name to path, door in the ledger, entries of which one request makes how many */
    private const DOORS = [
        'rest_customers' => [self::REST . 'customers/(?:search|\d+)/?$', 'rest', ['customer.viewed', 'customer.listed'], 1],
        'rest_addresses' => [self::REST . 'customers/addresses/\d+/?$', 'rest', ['address.viewed'], 1],
        'rest_orders' => [self::REST . 'orders(?:/\d+)?/?$', 'rest', ['order.viewed', 'order.listed'], 1],
        'rest_invoices' => [self::REST . 'invoices(?:/\d+)?/?$', 'rest', ['invoice.viewed', 'invoice.listed'], 1],
        'panel_customer' => [self::PANEL . 'customer/index/edit/' . self::KEY, 'panel', ['customer.viewed'], 1],
        'panel_order' => [self::PANEL . 'sales/order/view/' . self::KEY, 'panel', ['order.viewed'], 1],
        'panel_export' => [self::PANEL . 'mui/export/gridTo(?:Csv|Xml)/' . self::KEY, 'panel', ['grid.exported'], 2],
    ];

    /** Cheap, for the lines of a log that are about none of them. */
    private const QUICK = '#"GET [^" ]*(?:V1/(?:customers|orders|invoices)|/customer/index/edit/|/sales/order/view/|/mui/export/gridTo)#';

    /** Remote address, instant, path, status of the common and the combined form. */
    private const LINE = '#^(\S+) \S+ .*?\[(\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d):\d\d ([+-]\d{4})\] "GET ([^" ]*)[^"]*" (\d{3}) #';

    /** @var array<string, int> */
    private array $minutes = [];

    /** @return list<string> */
    public static function names(): array
    {
        return array_keys(self::DOORS);
    }

    /** @return array{string, list<string>, int} door in the ledger, names of entries, how many a request makes */
    public static function entries(string $name): array
    {
        [, $door, $types, $each] = self::DOORS[$name];
        return [$door, $types, $each];
    }

    /**
     * @param string $line of the web server's log
     * @return array{string, int, string}|null name, minute since 1970, remote address; null for everything that was not answered with 200
     */
    public function of(string $line): ?array
    {
        if (preg_match(self::QUICK, $line) !== 1 || preg_match(self::LINE, $line, $part) !== 1 || $part[5] !== '200') {
            return null;
        }
        $asked = explode('?', $part[4], 2)[0];
        foreach (self::DOORS as $name => [$path]) {
            if (preg_match("#{$path}#", $asked) === 1) {
                $minute = $this->minute($part[2], $part[3]);
                return $minute === null ? null : [$name, $minute, $part[1]];
            }
        }
        return null;
    }

    private function minute(string $local, string $offset): ?int
    {
        if (isset($this->minutes[$local . $offset])) {
            return $this->minutes[$local . $offset];
        }
        $at = DateTimeImmutable::createFromFormat('d/M/Y:H:i O', "{$local} {$offset}");
        if ($at === false) {
            return null;
        }
        // A log is in order: a few minutes are enough to remember.
        $this->minutes = array_slice($this->minutes, -60, null, true);
        return $this->minutes[$local . $offset] = intdiv($at->getTimestamp(), 60);
    }
}
