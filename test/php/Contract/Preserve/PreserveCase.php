<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Preserve;

use Vendor\LeakResponse\Api\Data\EvidencePackageInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Test\Contract\Contain\ContainCase;
use Vendor\LeakResponse\Test\Support\AgeTool;
use Vendor\LeakResponse\Test\Support\OwnTestConnection;
use Vendor\LeakResponse\Test\Support\PreserveKit;

/** A shop with an incident, customers, logs and files, ready to be preserved. */
abstract class PreserveCase extends ContainCase
{
    protected PreserveKit $kit;
    protected OwnTestConnection $own;
    protected string $folder;

    protected function setUp(): void
    {
        parent::setUp();
        $this->seed->customers(12);
        $this->folder = sys_get_temp_dir() . '/lr-preserve-' . bin2hex(random_bytes(6));
        mkdir("{$this->folder}/shop/pub/media", 0700, true);
        mkdir("{$this->folder}/log", 0700);
        mkdir("{$this->folder}/proc/net", 0700, true);
        file_put_contents("{$this->folder}/proc/net/tcp", 'a table of connections');
        foreach ([7, 11, 120] as $pid) {
            mkdir("{$this->folder}/proc/{$pid}/fd", 0700, true);
            file_put_contents("{$this->folder}/proc/{$pid}/cmdline", "php\0worker-{$pid}.php\0");
        }
        file_put_contents("{$this->folder}/shop/index.php", '<?php // a shop');
        file_put_contents("{$this->folder}/shop/pub/media/cat.jpg", 'no picture');
        symlink('/etc/hostname', "{$this->folder}/shop/pub/link");
        file_put_contents("{$this->folder}/log/system.log", "one\ntwo person1@example.test\n");
        $this->own = new OwnTestConnection($this->prefix());
        $this->kit = new PreserveKit($this->host, $this->own, $this->folder);
    }

    protected function tearDown(): void
    {
        exec('rm -rf ' . escapeshellarg($this->folder));
        parent::tearDown();
    }

    protected function begin(string $mode = 'full', bool $isSuspect = false, string $key = 'key-00000001'): EvidencePackageInterface
    {
        $plan = $this->kit->plan()->execute(1, $mode, $isSuspect);
        $proof = $this->host->stepUp->issue($this->host->actor->current(), $plan->getPlanHash());
        return $this->kit->start()->execute($plan->getPlanHash(), 'a card case', $key, $proof);
    }

    /** @return array<string, string> state, with its reason where it has one, by name of the item */
    protected function states(string $packageId): array
    {
        $states = [];
        foreach ($this->kit->views->items($packageId) as $item) {
            $states["{$item->getKind()}: {$item->getName()}"] = trim("{$item->getState()} {$item->getReason()}");
        }
        return $states;
    }

    /** What the item holds, from all its parts, as the holder of the private key reads it. */
    protected function text(string $packageId, string $name): string
    {
        $text = '';
        foreach ($this->kit->views->items($packageId) as $item) {
            foreach ($item->getName() === $name ? $item->getParts() : [] as $part) {
                $file = "{$this->folder}/evidence/{$packageId}/{$part->getFile()}";
                self::assertSame($part->getSha256(), hash_file('sha256', $file));
                $read = AgeTool::open($file);
                self::assertSame($part->getPlainSha256(), hash('sha256', $read));
                $text .= $read;
            }
        }
        return $text;
    }

    /** @param callable(): mixed $call */
    protected static function refusalOf(callable $call): string
    {
        try {
            $call();
        } catch (Refusal $refusal) {
            return $refusal->refusalCode();
        }
        return 'not refused';
    }
}
