<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * What a detection reported, and what came of it.
 *
 * @api
 */
interface FindingInterface
{
    /**
     * @return int
     */
    public function getId(): int;

    /**
     * What was seen.
     *
     * @return string
     */
    public function getKind(): string;

    /**
     * Who saw it.
     *
     * @return string
     */
    public function getSource(): string;

    /**
     * @lr-enum new started refused
     * @return string
     */
    public function getState(): string;

    /**
     * Why nothing started; empty otherwise.
     *
     * @return string
     */
    public function getCode(): string;

    /**
     * @return string
     */
    public function getPlaybook(): string;

    /**
     * Id of the playbook run.
     *
     * @return string|null
     */
    public function getRun(): ?string;

    /**
     * People that were counted.
     *
     * @return int
     */
    public function getPeople(): int;

    /**
     * Orders that were counted.
     *
     * @return int
     */
    public function getOrders(): int;

    /**
     * UTC.
     *
     * @return string
     */
    public function getReceivedAt(): string;
}
