<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use DateTimeImmutable;
use IntlDateFormatter;
use Magento\Framework\App\Area;
use Magento\Framework\App\Config\ScopeConfigInterface;
use Magento\Framework\Locale\ResolverInterface;
use Magento\Framework\Stdlib\DateTime\TimezoneInterface;
use Magento\Store\Model\App\Emulation as StoreEmulation;
use Magento\Store\Model\ScopeInterface;
use Vendor\LeakResponse\Core\Contain\MaintenanceMode\Storefronts;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchOptions;

/**
 * The words of the maintenance page in the language of a store view.
 *
 * @phpstan-import-type Page from Storefronts
 */
class MaintenanceWords
{
    private const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur', 'ps', 'ckb'];

    public function __construct(
        private readonly StoreEmulation $emulation,
        private readonly ScopeConfigInterface $config,
        private readonly ResolverInterface $locale,
        private readonly TimezoneInterface $timezone,
    ) {
    }

    /**
     * @param array<string, list<string>> $options
     * @param int $now microseconds
     * @return Page
     */
    public function of(int $storeId, string $storeName, array $options, int $now): array
    {
        $this->emulation->startEnvironmentEmulation($storeId, Area::AREA_FRONTEND, true);
        try {
            return $this->page($storeId, $storeName, $options, $now);
        } finally {
            $this->emulation->stopEnvironmentEmulation();
        }
    }

    /**
     * @param array<string, list<string>> $options
     * @return Page
     */
    private function page(int $storeId, string $storeName, array $options, int $now): array
    {
        $locale = $this->locale->getLocale();
        $shop = $this->setting('general/store_information/name', $storeId) ?: $storeName;
        $openAt = SwitchOptions::instant($options['open_at'][0] ?? '');
        $heading = $this->typed($options, 'heading', $storeId) ?: (string) __('We have paused this shop');
        $phone = $this->setting('general/store_information/phone', $storeId);
        $mail = $this->setting('trans_email/ident_support/email', $storeId);
        return [
            'host' => $this->host($storeId),
            'lang' => str_replace('_', '-', $locale),
            'dir' => in_array(strtok($locale, '_'), self::RIGHT_TO_LEFT, true) ? 'rtl' : 'ltr',
            'shop' => $shop,
            'title' => $heading . ' – ' . $shop,
            'heading' => $heading,
            'text' => $this->paragraphs($options, $storeId, $openAt > 0),
            'until' => $openAt > 0 ? (string) __('We expect to open again: %1', $this->time($openAt)) : '',
            'contact' => $phone . $mail === '' ? '' : (string) __('How to reach us'),
            'phone' => $phone,
            'phone_link' => (string) preg_replace('/[^0-9+]/', '', $phone),
            'phone_label' => (string) __('Phone:'),
            'mail' => $mail,
            'mail_label' => (string) __('Mail:'),
            'updated' => (string) __('Last updated: %1', $this->time($now)),
        ];
    }

    /**
     * @param array<string, list<string>> $options
     * @return list<string>
     */
    private function paragraphs(array $options, int $storeId, bool $isTimeKnown): array
    {
        $typed = $this->typed($options, 'text', $storeId);
        $text = $typed !== '' ? preg_split('/\n+/', $typed) ?: [] : [(string) __('We are checking a problem.')];
        if (!$isTimeKnown) {
            $text[] = (string) __('We do not know yet when we will open again.');
        }
        if (($options['order_note'][0] ?? '') === 'yes') {
            $text[] = (string) __('If you have just paid, your order is safe and you do not need to pay again.');
        }
        return array_values(array_filter(array_map(trim(...), $text)));
    }

    /** @param array<string, list<string>> $options */
    private function typed(array $options, string $name, int $storeId): string
    {
        return $options["{$name}.{$storeId}"][0] ?? $options[$name][0] ?? '';
    }

    private function time(int $micros): string
    {
        return $this->timezone->formatDateTime(
            (new DateTimeImmutable())->setTimestamp(intdiv($micros, 1000000)),
            IntlDateFormatter::LONG,
            IntlDateFormatter::LONG,
            $this->locale->getLocale(),
            $this->timezone->getConfigTimezone()
        );
    }

    private function host(int $storeId): string
    {
        $address = parse_url($this->setting('web/unsecure/base_url', $storeId));
        $port = is_array($address) && isset($address['port']) ? ':' . $address['port'] : '';
        return strtolower((is_array($address) ? $address['host'] ?? '' : '') . $port);
    }

    private function setting(string $path, int $storeId): string
    {
        return trim((string) $this->config->getValue($path, ScopeInterface::SCOPE_STORE, $storeId));
    }
}
