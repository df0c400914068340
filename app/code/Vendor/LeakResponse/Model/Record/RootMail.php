<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Magento\Framework\App\Area;
use Magento\Framework\App\Config\ScopeConfigInterface;
use Magento\Framework\Exception\LocalizedException;
use Magento\Framework\Exception\MailException;
use Magento\Framework\Mail\Template\TransportBuilder;
use Vendor\LeakResponse\Core\Record\Outside\RootDigest;
use Vendor\LeakResponse\Core\Record\Outside\RootPost;
use Vendor\LeakResponse\Core\Shared\Instant;

/** The root of the ledger by mail, to the two people of the settings. */
class RootMail implements RootPost
{
    private const ADDRESSES = ['leakresponse/record/root_mail_1', 'leakresponse/record/root_mail_2'];
    private const DAILY = 'leakresponse_record_root_daily';
    private const FIRST = 'leakresponse_record_root_first';

    public function __construct(private readonly ScopeConfigInterface $config, private readonly TransportBuilder $mails)
    {
    }

    /** @return list<string> */
    public function people(): array
    {
        $people = [];
        foreach (self::ADDRESSES as $path) {
            $address = trim((string) $this->config->getValue($path));
            if (filter_var($address, FILTER_VALIDATE_EMAIL) !== false) {
                $people[strtolower($address)] = $address;
            }
        }
        return array_values($people);
    }

    public function send(string $address, RootDigest $root, bool $isFirst): bool
    {
        try {
            $this->mails->setTemplateIdentifier($isFirst ? self::FIRST : self::DAILY)
                ->setTemplateOptions(['area' => Area::AREA_ADMINHTML, 'store' => 0])
                ->setTemplateVars([
                    'origin' => $root->origin,
                    'size' => (string) $root->size,
                    'root' => $root->root,
                    'note' => $root->note,
                    'vkey' => $root->vkey,
                    'fingerprint' => $root->fingerprint,
                    'signed_at' => Instant::text($root->signedAt),
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
}
