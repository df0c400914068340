<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Redis;
use RedisException;
use RuntimeException;
use Vendor\LeakResponse\Core\Contain\Guard\EpochCopy;

/** The epoch pages in one Redis hash, through ext-redis; replaced by a script so that a late writer never puts an older page in place. */
class RedisEpochCopy implements EpochCopy
{
    private const HASH = 'leakresponse:epoch';

    // KEYS[1] hash; ARGV: class, page, … A page begins with its greatest number, big-endian: bytes compare like numbers.
    private const RAISE = <<<'LUA'
        for i = 1, #ARGV, 2 do
            local old = redis.call('HGET', KEYS[1], ARGV[i])
            if not old or string.sub(ARGV[i + 1], 1, 8) >= string.sub(old, 1, 8) then
                redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1])
            end
        end
        return 1
        LUA;

    private ?Redis $redis = null;

    /** @param string $address path of a unix socket, or host:port */
    public function __construct(
        private readonly string $address,
        private readonly int $database = 0,
        private readonly string $password = '',
    ) {
    }

    public function read(string $class): ?string
    {
        try {
            $page = $this->redis()->hGet(self::HASH, $class);
        } catch (RedisException $error) {
            $this->redis = null;
            throw new RuntimeException('The copy of the epochs cannot be read.', 0, $error);
        }
        return is_string($page) ? $page : null;
    }

    public function raise(array $pages): void
    {
        $arguments = [self::HASH];
        foreach ($pages as $class => $bytes) {
            array_push($arguments, $class, $bytes);
        }
        try {
            $done = $this->redis()->eval(self::RAISE, $arguments, 1);
        } catch (RedisException $error) {
            $this->redis = null;
            throw new RuntimeException('The copy of the epochs cannot be raised.', 0, $error);
        }
        if ($done !== 1) {
            throw new RuntimeException('The copy of the epochs refused the raise.');
        }
    }

    private function redis(): Redis
    {
        if ($this->redis === null) {
            $redis = new Redis();
            $isSocket = str_starts_with($this->address, '/');
            $parts = explode(':', $this->address);
            $host = $isSocket ? $this->address : $parts[0];
            $redis->pconnect($host, $isSocket ? 0 : (int) ($parts[1] ?? 6379), 0.5, "leakresponse{$this->database}", 0, 0.5);
            if ($this->password !== '') {
                $redis->auth($this->password);
            }
            if ($this->database > 0) {
                // Every request asks for the connection anew: no round trip for what is so already.
                $redis->select($this->database);
            }
            $this->redis = $redis;
        }
        return $this->redis;
    }
}
