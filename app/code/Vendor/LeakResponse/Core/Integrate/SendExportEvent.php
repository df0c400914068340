<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrate;

use Vendor\LeakResponse\Api\SendExportEventInterface;
use Vendor\LeakResponse\Core\Record\Outside\Outbound;
use Vendor\LeakResponse\Core\Record\Outside\OutboundLetter;
use Vendor\LeakResponse\Core\Record\Outside\UnableToAnchor;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Identifiers;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * Sends an event that carries personal data: signed, to a place of the settings only, and in the ledger before the first byte. Where the
 * ledger cannot be written nothing is sent.
 */
class SendExportEvent implements SendExportEventInterface
{
    private const LONGEST = 4 << 20;
    private const LONGEST_ANSWER = 65536;

    public function __construct(
        private readonly WebhookPlaces $places,
        private readonly Outbound $outbound,
        private readonly Recorder $recorder,
        private readonly CurrentActor $actor,
        private readonly Clock $clock,
        private readonly Identifiers $identifiers,
    ) {
    }

    public function execute(string $destination, string $type, string $body, int $records): string
    {
        $id = 'msg_' . str_replace('-', '', $this->identifiers->uuid());
        $event = ['event' => $id, 'records' => max(0, $records), 'bytes' => strlen($body), 'sha256' => hash('sha256', $body)];
        try {
            $letter = $this->letter($destination, $type, $body, $id);
        } catch (Refusal $refusal) {
            // A name that is not on the list was chosen by the caller, and stays out of the ledger.
            $known = $this->places->isKnown('out', $destination) ? $destination : '';
            $this->tell('export_event.refused', [...$event, 'destination' => $known, 'code' => $refusal->refusalCode()]);
            throw $refusal;
        }
        $event += ['destination' => $destination, 'event_type' => $type];
        $this->tell('export_event.sending', $event);
        try {
            $this->outbound->post($letter);
        } catch (UnableToAnchor $error) {
            $this->tell('export_event.not_sent', [...$event, 'code' => $error->reason()]);
            $said = "The destination did not take the event: {$error->reason()}.";
            throw new Refusal('event_not_sent', $said, 'destination', 502, true);
        }
        $this->tell('export_event.sent', $event);
        return $id;
    }

    /** @throws Refusal */
    private function letter(string $destination, string $type, string $body, string $id): OutboundLetter
    {
        $place = $this->places->destination($destination);
        $secret = $this->places->secret('out', $destination);
        if (strlen($body) > self::LONGEST) {
            throw Refusal::badField('body', 'The event is longer than 4 MiB.');
        }
        if (!$this->places->allows('out', $destination, $type)) {
            throw Refusal::unprocessable('event_type_not_allowed', 'type', 'This destination is not allowed events of this type.');
        }
        if ($secret === '') {
            throw Refusal::unprocessable('event_unsigned', 'destination', 'There is no secret to sign with: nothing is sent unsigned.');
        }
        $at = $this->clock->now()->getTimestamp();
        return new OutboundLetter($place, ['https'], $body, [
            'Content-Type: application/json',
            "webhook-id: {$id}",
            "webhook-timestamp: {$at}",
            'webhook-signature: ' . StandardWebhook::sign($id, $at, $body, $secret),
        ], self::LONGEST_ANSWER);
    }

    /** @param array<string, mixed> $data */
    private function tell(string $type, array $data): void
    {
        $this->recorder->record($type, $this->actor->current(), $data);
    }
}
