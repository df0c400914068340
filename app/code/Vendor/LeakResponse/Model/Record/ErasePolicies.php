<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Magento\Framework\Data\OptionSourceInterface;
use Magento\Framework\Phrase;

/** What follows for the ledger when an account is deleted in the shop. */
class ErasePolicies implements OptionSourceInterface
{
    public const PATH = 'leakresponse/record/erase_deleted';
    public const OFF = 'off';
    public const ASK = 'ask';
    public const AUTOMATIC = 'automatic';

    /** @return list<array{value: string, label: Phrase}> */
    public function toOptionArray(): array
    {
        return [
            ['value' => self::OFF, 'label' => __('Nothing')],
            ['value' => self::ASK, 'label' => __('Propose the erasure; somebody confirms it')],
            ['value' => self::AUTOMATIC, 'label' => __('Erase the person after 14 days')],
        ];
    }
}
