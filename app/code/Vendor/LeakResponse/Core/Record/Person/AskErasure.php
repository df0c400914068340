<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Person;

use Vendor\LeakResponse\Api\AskErasureInterface;
use Vendor\LeakResponse\Api\Data\ErasureInterface;
use Vendor\LeakResponse\Core\Contain\Run\ReasonCheck;
use Vendor\LeakResponse\Core\Record\Keeping\EvidenceAct;
use Vendor\LeakResponse\Core\Shared\Actor;

/** Asks for the erasure of a person. Whether anybody knows the person is not told. */
class AskErasure implements AskErasureInterface
{
    public function __construct(
        private readonly EvidenceAct $acts,
        private readonly KnownPersons $persons,
        private readonly Erasures $erasures,
        private readonly ErasureViews $views,
    ) {
    }

    public function execute(string $reason, int $customer = 0, string $mail = '', ?string $stepUp = null): ErasureInterface
    {
        $reason = ReasonCheck::check($reason);
        $pseudonyms = $this->persons->pseudonyms($customer, $mail);
        return $this->views->unheld($this->acts->change(
            "erasure:{$customer}:{$mail}",
            $stepUp,
            fn (Actor $actor): ErasureRequest => $this->erasures->open(
                $actor,
                ErasureRequest::ASKED,
                ErasureRequest::REQUEST,
                $pseudonyms,
                $reason
            )
        ));
    }
}
