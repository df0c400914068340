<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Psr\Log\LoggerInterface;
use Throwable;

/**
 * Work whose duration nobody may measure: done when the answer has left.
 *
 * Where PHP does not run under FPM the connection stays open until the work is done; then the answer is alike, its time is
 * not (LIMITATIONS).
 */
class AfterResponse
{
    public function __construct(private readonly LoggerInterface $logger)
    {
    }

    /** @param callable(): void $work */
    public function run(callable $work): void
    {
        register_shutdown_function(function () use ($work): void {
            if (session_status() === PHP_SESSION_ACTIVE) {
                session_write_close();
            }
            if (function_exists('fastcgi_finish_request')) {
                fastcgi_finish_request();
            }
            try {
                $work();
            } catch (Throwable $error) {
                // Messages of core's errors hold the mail address.
                $this->logger->error('Work after the response failed: ' . $error::class);
            }
        });
    }
}
