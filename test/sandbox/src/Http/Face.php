<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Http;

/** What one address of the sandbox answers: shop, panel or mail inbox. */
interface Face
{
    public function answer(Request $request): Response;
}
