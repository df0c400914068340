<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * One typed parameter of a code; screens turn code and parameters into a sentence.
 *
 * @api
 */
interface ParamInterface
{
    /**
     * Name in the message.
     *
     * @return string
     */
    public function getName(): string;

    /**
     * Value, never personal data.
     *
     * @return string
     */
    public function getValue(): string;
}
