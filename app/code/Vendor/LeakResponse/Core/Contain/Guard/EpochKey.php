<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;

/** The place of one epoch: a class and a scope (all, website, store_view or customer with its id). */
class EpochKey
{
    /** Pseudo class of the row that holds the greatest number ever raised. */
    public const COUNTER = 'number';

    private const CLASS_CODES = [
        self::COUNTER => 0,
        'customer_session' => 1,
        'customer_token' => 2,
        'customer_password' => 3,
        'admin_session' => 4,
        'admin_token' => 5,
        'persistent_login' => 6,
    ];

    private const KIND_CODES = ['all' => 0, 'website' => 1, 'store_view' => 2, 'customer' => 3];

    private const KIND_OF_SCOPE = [
        'all' => 'all',
        'websites' => 'website',
        'store_views' => 'store_view',
        'customers' => 'customer',
    ];

    private function __construct(
        public readonly string $class,
        public readonly string $kind,
        public readonly int $id,
    ) {
    }

    public static function counter(): self
    {
        return new self(self::COUNTER, 'all', 0);
    }

    /** @return list<string> every class a gate asks for */
    public static function classes(): array
    {
        return array_values(array_diff(array_keys(self::CLASS_CODES), [self::COUNTER]));
    }

    /** @return non-empty-list<self> the keys whose epochs cover the subject */
    public static function covering(GuardClass $class, Subject $subject): array
    {
        $keys = [new self($class->value, 'all', 0)];
        if ($class === GuardClass::AdminSession || $class === GuardClass::AdminToken) {
            return $keys;
        }
        $keys[] = new self($class->value, 'website', $subject->websiteId);
        $keys[] = new self($class->value, 'store_view', $subject->storeId);
        $keys[] = new self($class->value, 'customer', $subject->id);
        return $keys;
    }

    /**
     * As `covering`, packed: what a gate asks at every signed-in request.
     *
     * @return list<string>
     */
    public static function bytesCovering(GuardClass $class, Subject $subject): array
    {
        $code = self::CLASS_CODES[$class->value];
        if ($class === GuardClass::AdminSession || $class === GuardClass::AdminToken) {
            return [pack('CCN', 0, $code, 0)];
        }
        return str_split(
            pack('CCNCCNCCNCCN', 0, $code, 0, 1, $code, $subject->websiteId, 2, $code, $subject->storeId, 3, $code, $subject->id),
            6
        );
    }

    /** @return non-empty-list<self> the keys a raise for the scope writes */
    public static function ofScope(GuardClass $class, TargetScope $scope): array
    {
        $kind = self::KIND_OF_SCOPE[$scope->kind] ?? 'customer';
        $ids = $scope->ids === [] ? [0] : $scope->ids;
        return array_map(static fn (int $id): self => new self($class->value, $kind, $id), $ids);
    }

    public static function fromRow(string $class, string $kind, int $id): ?self
    {
        return isset(self::CLASS_CODES[$class], self::KIND_CODES[$kind]) ? new self($class, $kind, $id) : null;
    }

    /** True for the bytes of a key of the class that covers many: all, a website, a store view. */
    public static function isShared(string $class, string $bytes): bool
    {
        return ord($bytes[1]) === (self::CLASS_CODES[$class] ?? -1) && ord($bytes[0]) < self::KIND_CODES['customer'];
    }

    /** True for the bytes of a key of the class that covers one customer. */
    public static function isSingle(string $class, string $bytes): bool
    {
        return ord($bytes[1]) === (self::CLASS_CODES[$class] ?? -1) && ord($bytes[0]) === self::KIND_CODES['customer'];
    }

    /** The key that `bytes` made; null for bytes of a later version. */
    public static function fromBytes(string $bytes): ?self
    {
        $parts = unpack('Ckind/Cclass/Nid', $bytes);
        $class = array_search($parts['class'] ?? -1, self::CLASS_CODES, true);
        $kind = array_search($parts['kind'] ?? -1, self::KIND_CODES, true);
        return is_string($class) && is_string($kind) && is_int($parts['id'] ?? null)
            ? new self($class, $kind, $parts['id'])
            : null;
    }

    /** Six bytes that order keys in the epoch file. */
    public function bytes(): string
    {
        return pack('CCN', self::KIND_CODES[$this->kind], self::CLASS_CODES[$this->class], $this->id);
    }

    public function name(): string
    {
        return "{$this->class}/{$this->kind}/{$this->id}";
    }
}
