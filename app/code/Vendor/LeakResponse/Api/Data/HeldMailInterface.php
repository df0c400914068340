<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * A mail that waits. Its addresses, subject and text are sealed and never shown.
 *
 * @api
 */
interface HeldMailInterface
{
    /**
     * Number of the mail; they count upwards.
     *
     * @return string
     */
    public function getId(): string;

    /**
     * When the shop wrote it, UTC.
     *
     * @return string
     */
    public function getKeptAt(): string;

    /**
     * kept: it waits. sending: it is being sent. unsure: nobody knows whether it left, and it is not sent again by itself.
     *
     * @lr-enum kept sending unsure
     * @return string
     */
    public function getState(): string;

    /**
     * The shop's name of the mail's template; empty where it has none.
     *
     * @return string
     */
    public function getTemplate(): string;

    /**
     * How many addresses it goes to.
     *
     * @return int
     */
    public function getRecipients(): int;
}
