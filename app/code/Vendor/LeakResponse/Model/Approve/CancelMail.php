<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Approve;

use Magento\Framework\App\Area;
use Magento\Framework\Exception\LocalizedException;
use Magento\Framework\Exception\MailException;
use Magento\Framework\Mail\Template\TransportBuilder;
use Magento\Framework\Url;
use Magento\Store\Model\StoreManagerInterface;
use Vendor\LeakResponse\Core\Approve\Approval;
use Vendor\LeakResponse\Core\Approve\CancelPost;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * The mail that says what one person alone is about to lift, when, and how to stop it. It names the page that stops it;
 * opening that page does nothing by itself.
 */
class CancelMail implements CancelPost
{
    private const TEMPLATE = 'leakresponse_approve_delay';

    public function __construct(
        private readonly TransportBuilder $mails,
        private readonly Url $urls,
        private readonly StoreManagerInterface $stores,
    ) {
    }

    public function tell(string $address, Approval $approval, string $code): bool
    {
        try {
            $this->mails->setTemplateIdentifier(self::TEMPLATE)
                ->setTemplateOptions(['area' => Area::AREA_ADMINHTML, 'store' => 0])
                ->setTemplateVars([
                    'action' => $approval->action,
                    'verb' => $approval->verb,
                    'incident' => (string) $approval->incidentId,
                    'who' => $approval->requester->label(),
                    'due_at' => Instant::text($approval->dueAt),
                    'id' => $approval->id,
                    'page' => $this->page(),
                    'code' => implode('-', str_split($code, 5)),
                ])
                ->setFromByScope('general')
                ->addTo($address)
                ->getTransport()
                ->sendMessage();
            return true;
        } catch (MailException | LocalizedException) {
            // The answer of the mail server can quote the address: it is counted, not kept.
            return false;
        }
    }

    private function page(): string
    {
        $store = $this->stores->getDefaultStoreView();
        return $this->urls->getUrl('leakresponse/stop', ['_nosid' => true] + ($store === null ? [] : ['_scope' => (int) $store->getId()]));
    }
}
