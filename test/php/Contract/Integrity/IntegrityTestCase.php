<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Integrity;

use Vendor\LeakResponse\Core\Record\Inbox\FactFields;
use Vendor\LeakResponse\Test\Contract\Record\LedgerTestCase;

/** A shop of a few files with a manifest. */
abstract class IntegrityTestCase extends LedgerTestCase
{
    protected IntegrityKit $kit;
    protected string $root;

    protected function setUp(): void
    {
        parent::setUp();
        $this->root = sys_get_temp_dir() . '/lr-tree-' . bin2hex(random_bytes(6));
        mkdir($this->root, 0755);
        $this->kit = new IntegrityKit($this->ledger, $this->clock, $this->root);
        $this->kit->put('index.php', '<?php // shop');
        $this->kit->put('vendor/acme/pay.php', '<?php // pay');
        $this->kit->put('vendor/acme/pay/more.php', '<?php // more');
        $this->kit->put('vendor/acme/pay-x.php', '<?php // x');
        $this->kit->put('app/code/Vendor/LeakResponse/registration.php', '<?php // ours');
        $this->kit->put('pub/media/catalog/mug.jpg', "\xff\xd8\xff picture");
        $this->kit->put('pub/media/.htaccess', 'php_flag engine off');
        $this->kit->put('var/log/system.log', 'line');
    }

    protected function tearDown(): void
    {
        exec('chmod -R u+rwX ' . escapeshellarg($this->root) . ' && rm -rf ' . escapeshellarg($this->root));
        parent::tearDown();
    }

    /** @return list<array<mixed>> data of the facts of this name, sealed or not */
    protected function told(string $type): array
    {
        $this->ledger->sequencer->seal();
        $facts = array_map(FactFields::of(...), $this->entries());
        return array_values(array_map(
            static fn (FactFields $fact): array => $fact->data,
            array_filter($facts, static fn (FactFields $fact): bool => $fact->type === $type)
        ));
    }
}
