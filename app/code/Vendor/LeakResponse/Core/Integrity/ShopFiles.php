<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

/** Port: the files of this installation, which of them count, and the machine they lie on. */
interface ShopFiles
{
    public function rules(): TreeRules;

    public function node(): Node;
}
