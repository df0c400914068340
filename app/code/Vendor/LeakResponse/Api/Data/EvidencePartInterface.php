<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * One encrypted file of a package.
 *
 * @api
 */
interface EvidencePartInterface
{
    /**
     * Name within the package.
     *
     * @return string
     */
    public function getFile(): string;

    /**
     * @return string
     */
    public function getBytes(): string;

    /**
     * Of the encrypted bytes.
     *
     * @return string
     */
    public function getSha256(): string;

    /**
     * Of the text before it was packed and encrypted.
     *
     * @return string
     */
    public function getPlainSha256(): string;

    /**
     * @return string
     */
    public function getRecords(): string;

    /**
     * Id of the database snapshot; empty for what is no database.
     *
     * @return string
     */
    public function getSnapshot(): string;
}
