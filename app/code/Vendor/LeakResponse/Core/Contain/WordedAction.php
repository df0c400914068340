<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain;

/**
 * An action that brings its own words: those of another module are in no catalogue of ours. English; its module translates them in
 * its own i18n files.
 */
interface WordedAction extends ContainmentAction
{
    /** What it is called wherever it is listed: "Vouchers". */
    public function title(): string;

    /**
     * Sentences for the codes it uses, by group and code: `will.vouchers_stop`, `breaks.open_carts`, `probe_kind.voucher`,
     * `fact.acme.vouchers_frozen`, `refusal.no_vouchers`. Parameters stand in braces.
     *
     * @return array<string, string>
     */
    public function sentences(): array;
}
