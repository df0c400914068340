<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\ViewModel\Notify;

use Magento\Customer\Model\Session;
use Magento\Framework\Locale\ResolverInterface;
use Magento\Framework\View\Element\Block\ArgumentInterface;
use Psr\Log\LoggerInterface;
use RuntimeException;
use Vendor\LeakResponse\Api\Data\MyNoticeInterface;
use Vendor\LeakResponse\Api\ListMyNoticesInterface;
use Vendor\LeakResponse\Model\Notify\NoticeWords;

/** The notices of the signed-in shopper, for the top of the account pages. Rendering them is what counts as shown. */
class MyNotices implements ArgumentInterface
{
    public function __construct(
        private readonly Session $session,
        private readonly ListMyNoticesInterface $list,
        private readonly NoticeWords $words,
        private readonly ResolverInterface $locale,
        private readonly LoggerInterface $logger,
    ) {
    }

    /** @return MyNoticeInterface[] */
    public function notices(): array
    {
        $customerId = (int) $this->session->getCustomerId();
        try {
            return $customerId === 0 ? [] : $this->list->execute($customerId);
        } catch (RuntimeException $error) {
            // The account must stay usable when the notice cannot be read; the missing "shown" is what people act on.
            $this->logger->error('LeakResponse: the account notice cannot be read: ' . $error::class);
            return [];
        }
    }

    public function readLine(MyNoticeInterface $notice): ?string
    {
        return $this->words->readLine($notice);
    }

    public function texts(): string
    {
        return $this->words->texts();
    }

    /** @return list<string> */
    public function paragraphs(MyNoticeInterface $notice): array
    {
        $parts = preg_split('/\R{2,}/u', trim($notice->getBody()));
        return $parts === false ? [$notice->getBody()] : $parts;
    }

    public function language(MyNoticeInterface $notice): string
    {
        return str_replace('_', '-', $notice->getLocale());
    }

    /** The heading speaks the page's language: it says so where the notice speaks another. */
    public function headingLanguage(MyNoticeInterface $notice): string
    {
        $page = str_replace('_', '-', $this->locale->getLocale());
        return $page === $this->language($notice) ? '' : ' lang="' . htmlspecialchars($page) . '"';
    }
}
