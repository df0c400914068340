<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * How the files of a node stand.
 *
 * @api
 */
interface IntegrityInterface
{
    /**
     * The machine that answers.
     *
     * @return string
     */
    public function getNode(): string;

    /**
     * sound; none where no manifest was ever made; otherwise why the manifest cannot be trusted.
     *
     * @lr-enum sound none missing not_signed lines_changed not_in_ledger
     * @return string
     */
    public function getTrust(): string;

    /**
     * SHA-256 of the signed note of the manifest, hex; empty where there is none.
     *
     * @return string
     */
    public function getManifest(): string;

    /**
     * UTC.
     *
     * @return string|null
     */
    public function getMadeAt(): ?string;

    /**
     * @return string
     */
    public function getMadeBy(): string;

    /**
     * @return string
     */
    public function getReason(): string;

    /**
     * Files in the manifest.
     *
     * @return int
     */
    public function getFiles(): int;

    /**
     * Differences of all nodes that nobody accepted.
     *
     * @return int
     */
    public function getOpen(): int;

    /**
     * True while scans wait for a deploy.
     *
     * @return bool
     */
    public function isDeploying(): bool;

    /**
     * The scan that runs, the last full one and the last incremental one.
     *
     * @return \Vendor\LeakResponse\Api\Data\ScanInterface[]
     */
    public function getScans(): array;
}
