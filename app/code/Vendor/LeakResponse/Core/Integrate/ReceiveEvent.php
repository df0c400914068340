<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrate;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Takes an event from outside: of an enrolled sender, signed, fresh and new. The host records what is refused, gathered by network. */
class ReceiveEvent
{
    /** Seconds that the sender's clock may be off. */
    private const SKEW = 300;
    private const LONGEST = 1 << 20;

    public function __construct(
        private readonly WebhookPlaces $places,
        private readonly EventConsumerPool $consumers,
        private readonly Connection $connection,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    /** @throws Refusal event_not_signed (401, also for unknown senders), event_stale (401), event_replayed (409) or what the event lacks */
    public function receive(IncomingEvent $event): void
    {
        [$type, $data] = $this->checked($event);
        $consumer = $this->consumers->of($type)
            ?? throw Refusal::unprocessable('event_without_consumer', 'type', 'Nothing here takes events of this type.');
        $this->connection->transaction(function () use ($event, $type, $data, $consumer): void {
            $this->useOnce($event);
            $this->recorder->record('export_event.received', new Actor('system', "sender-{$event->sender}", 'signature', 'webhook'), [
                'sender' => $event->sender,
                'event_type' => $type,
                'records' => array_is_list($data) ? count($data) : 1,
                'bytes' => strlen($event->body),
                'sha256' => hash('sha256', $event->body),
            ]);
            $consumer->consume($event->sender, $data);
        });
    }

    /** @return array{string, array<mixed>} type and data */
    private function checked(IncomingEvent $event): array
    {
        if (strlen($event->body) > self::LONGEST) {
            throw new Refusal('event_too_long', 'The event is longer than 1 MiB.', '', 413);
        }
        $isTold = preg_match('/^[A-Za-z0-9_.:-]{1,128}$/D', $event->id) === 1 && preg_match('/^[1-9][0-9]{0,11}$/D', $event->at) === 1;
        $secret = $this->places->secret('in', $event->sender);
        // One answer for a sender that is not known, a signature that is wrong and none at all.
        if (!$isTold || !StandardWebhook::isGenuine($event->id, (int) $event->at, $event->body, $event->signatures, $secret)) {
            throw new Refusal('event_not_signed', 'The event is not signed by a sender that is known here.', '', 401);
        }
        if (abs($this->clock->now()->getTimestamp() - (int) $event->at) > self::SKEW) {
            throw new Refusal('event_stale', 'The event was signed more than five minutes ago.', '', 401);
        }
        $read = json_decode($event->body, true, 32);
        $type = is_array($read) && is_string($read['type'] ?? null) ? $read['type'] : '';
        $data = is_array($read) && is_array($read['data'] ?? null) ? $read['data'] : null;
        if ($data === null || !$this->places->allows('in', $event->sender, $type)) {
            throw Refusal::unprocessable('event_type_not_allowed', 'type', 'This sender is not allowed events of this type.');
        }
        return [$type, $data];
    }

    private function useOnce(IncomingEvent $event): void
    {
        $isNew = $this->connection->execute(
            "INSERT IGNORE INTO {$this->connection->table('leakresponse_operate_nonce')} (key_id, nonce, expires_at) VALUES (?, ?, ?)",
            ["event:{$event->sender}", hash('sha256', $event->id, true), ((int) $event->at + self::SKEW + 1) * 1_000_000]
        ) === 1;
        if (!$isNew) {
            throw new Refusal('event_replayed', 'This event was taken before.', '', 409);
        }
    }
}
