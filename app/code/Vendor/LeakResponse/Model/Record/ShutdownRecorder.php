<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Vendor\LeakResponse\Core\Record\Inbox\InboxRecorder;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;

/**
 * Writes what was noted after the response has left. Nothing in Magento ends the request for the web server, so we do:
 * the session first (other requests of the visitor wait for it), then the connection to the browser, then our INSERT.
 */
class ShutdownRecorder implements Recorder
{
    private bool $isPlanned = false;

    public function __construct(private readonly InboxRecorder $inbox)
    {
    }

    public function record(string $type, Actor $actor, array $data): string
    {
        return $this->inbox->record($type, $actor, $data);
    }

    public function note(string $type, Actor $actor, array $data): void
    {
        if (!$this->isPlanned) {
            $this->isPlanned = true;
            register_shutdown_function($this->afterResponse(...));
        }
        $this->inbox->note($type, $actor, $data);
    }

    public function flush(): void
    {
        $this->inbox->flush();
    }

    private function afterResponse(): void
    {
        if (session_status() === PHP_SESSION_ACTIVE) {
            session_write_close();
        }
        if (function_exists('fastcgi_finish_request')) {
            fastcgi_finish_request();
        }
        $this->inbox->flush();
    }
}
