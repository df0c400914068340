<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use LeakResponse\Sandbox\Wiring\Settings;
use Vendor\LeakResponse\Core\Integrity\Node;
use Vendor\LeakResponse\Core\Integrity\ShopFiles;
use Vendor\LeakResponse\Core\Integrity\TreeRules;

/** The files that the sandbox hands out, as those of a shop. */
class SandboxFiles implements ShopFiles
{
    public function rules(): TreeRules
    {
        return new TreeRules(Settings::repository() . '/test/sandbox/static', [], [], '');
    }

    public function node(): Node
    {
        return new Node('sandbox');
    }
}
