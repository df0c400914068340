<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * A script that may run on a page of the shop.
 *
 * @api
 */
interface ScriptInterface
{
    /**
     * @return int
     */
    public function getId(): int;

    /**
     * A short name such as checkout, or * for every page.
     *
     * @return string
     */
    public function getPage(): string;

    /**
     * An address without query, or inline:<SHA-256>, or handler:<SHA-256>.
     *
     * @return string
     */
    public function getSource(): string;

    /**
     * SHA-256 of the contents, hex; empty where it may change.
     *
     * @return string
     */
    public function getContentHash(): string;

    /**
     * Why it is there.
     *
     * @return string
     */
    public function getReason(): string;

    /**
     * The team or role that answers for it.
     *
     * @return string
     */
    public function getOwner(): string;

    /**
     * @return string
     */
    public function getKeptBy(): string;

    /**
     * UTC.
     *
     * @return string
     */
    public function getKeptAt(): string;

    /**
     * SHA-256 of all that is said about it, hex; retiring is bound to it.
     *
     * @return string
     */
    public function getBound(): string;
}
