<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use LeakResponse\Sandbox\Http\Request;
use LeakResponse\Sandbox\Http\Response;
use LeakResponse\Sandbox\Shared\StoreView;

/** One request of the shop, with its store view and the signed-in customer, if there is one. */
class Visit
{
    public function __construct(
        public readonly Request $request,
        public readonly StoreView $store,
        public readonly ?Customer $customer,
        public readonly string $formKey,
    ) {
    }

    public function url(string $path): string
    {
        return $this->store->path() . $path;
    }

    public function to(string $path): Response
    {
        return Response::redirect($this->url($path));
    }
}
