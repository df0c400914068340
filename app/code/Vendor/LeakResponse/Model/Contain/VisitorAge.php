<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Customer\Model\ResourceModel\Visitor;
use Magento\Framework\Session\Generic;

/**
 * Counts the age of a signed-in session from its login.
 *
 * Core's cutoff compares the visitor's first visit with `customer_entity.session_cutoff`: a guest who came before the cutoff
 * and signs in after it would be thrown out, cart and all. The login is what counts.
 */
class VisitorAge
{
    public function __construct(
        private readonly Generic $session,
        private readonly Visitor $visitors,
    ) {
    }

    public function restart(): void
    {
        $visitor = $this->session->getVisitorData();
        if (is_array($visitor) && (int) ($visitor['visitor_id'] ?? 0) > 0) {
            $this->visitors->updateCreatedAt((int) $visitor['visitor_id'], time());
        }
    }
}
