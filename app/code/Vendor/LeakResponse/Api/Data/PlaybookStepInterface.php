<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * One step of a playbook, compiled.
 *
 * @api
 */
interface PlaybookStepInterface
{
    /**
     * From 1, in order.
     *
     * @return int
     */
    public function getNumber(): int;

    /**
     * Name within the playbook.
     *
     * @return string
     */
    public function getCode(): string;

    /**
     * @lr-enum act condition wait approval note checklist
     * @return string
     */
    public function getKind(): string;

    /**
     * English phrase of the catalogue.
     *
     * @return string
     */
    public function getTitle(): string;

    /**
     * What to know; for an act, what a person does where the shop cannot.
     *
     * @return string
     */
    public function getText(): string;

    /**
     * Of a checklist.
     *
     * @return string[]
     */
    public function getItems(): array;

    /**
     * Code of the act; empty for other kinds.
     *
     * @return string
     */
    public function getAction(): string;

    /**
     * Of an act.
     *
     * @lr-enum customers admins shop
     * @return string[]
     */
    public function getAudience(): array;

    /**
     * True for an act that covers the whole shop, whatever scope was chosen.
     *
     * @return bool
     */
    public function isWholeShop(): bool;

    /**
     * Number of the step that follows, 0 for the end.
     *
     * @return int
     */
    public function getNext(): int;

    /**
     * Where a condition that does not hold leads, 0 for the end.
     *
     * @return int
     */
    public function getOtherwise(): int;

    /**
     * stop or continue; empty for other kinds than acts.
     *
     * @return string
     */
    public function getOnFailure(): string;

    /**
     * How long a wait is.
     *
     * @return int
     */
    public function getSeconds(): int;
}
