<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Playbook;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Psr\Log\LoggerInterface;
use Throwable;
use Vendor\LeakResponse\Core\Playbook\Automatic\Finding;
use Vendor\LeakResponse\Core\Playbook\Automatic\ReportFinding;

/**
 * The event `leakresponse_finding`, dispatched by any module with `kind`, `source` and `key`. Whoever reports must not fail because
 * of us, so what is wrong goes to the log, by its class only.
 */
class TakeFinding implements ObserverInterface
{
    public function __construct(private readonly ReportFinding $report, private readonly LoggerInterface $logger)
    {
    }

    public function execute(Observer $observer): void
    {
        $text = static function (string $field) use ($observer): string {
            $value = $observer->getEvent()->getData($field);
            return is_string($value) ? $value : '';
        };
        try {
            $this->report->report(new Finding($text('kind'), $text('source'), $text('key')));
        } catch (Throwable $error) {
            $this->logger->error('LeakResponse: a finding was not taken: ' . $error::class);
        }
    }
}
