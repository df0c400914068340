<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * One kind of thing tried after the act.
 *
 * @api
 */
interface ProbeInterface
{
    /**
     * session, token, password, reset_link, guest_page, fresh_login, acting_admin …
     *
     * @return string
     */
    public function getKind(): string;

    /**
     * canary (must be refused) or control (must work).
     *
     * @lr-enum canary control
     * @return string
     */
    public function getRole(): string;

    /**
     * http, in_process or not_tried.
     *
     * @lr-enum http in_process not_tried
     * @return string
     */
    public function getHow(): string;

    /**
     * @return int
     */
    public function getTried(): int;

    /**
     * @return int
     */
    public function getAsExpected(): int;

    /**
     * Code of what was seen, empty when all was as expected.
     *
     * @return string
     */
    public function getDetail(): string;
}
