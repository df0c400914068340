<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Framework\Mail\Address;
use Magento\Framework\Mail\AddressFactory;
use Magento\Framework\Mail\EmailMessageInterface;
use Magento\Framework\Mail\EmailMessageInterfaceFactory;
use Magento\Framework\Mail\MimeMessageInterfaceFactory;
use Magento\Framework\Mail\MimePartInterface;
use Magento\Framework\Mail\MimePartInterfaceFactory;
use TypeError;
use Vendor\LeakResponse\Core\Contain\Mail\MailNotSent;

/**
 * A mail as text and back, by core's own mail interfaces: the library below them differs between releases. Nothing is
 * serialised: whoever writes to the table cannot choose classes.
 */
class MailText
{
    private const LISTS = ['to' => 'getTo', 'from' => 'getFrom', 'cc' => 'getCc', 'bcc' => 'getBcc', 'replyTo' => 'getReplyTo'];
    private const OF_PART = [
        'type' => 'getType',
        'encoding' => 'getEncoding',
        'charset' => 'getCharset',
        'disposition' => 'getDisposition',
        'fileName' => 'getFileName',
        'description' => 'getDescription',
    ];
    private const DEPTH = 8;

    public function __construct(
        private readonly EmailMessageInterfaceFactory $messages,
        private readonly MimeMessageInterfaceFactory $bodies,
        private readonly MimePartInterfaceFactory $parts,
        private readonly AddressFactory $addresses,
    ) {
    }

    /** @throws MailNotSent when its body cannot be read */
    public function write(EmailMessageInterface $message, int $storeId): string
    {
        $kept = ['store' => $storeId, 'subject' => base64_encode((string) $message->getSubject()), 'encoding' => $message->getEncoding()];
        foreach (self::LISTS as $name => $get) {
            $kept[$name] = array_map(self::address(...), array_values($message->$get() ?? []));
        }
        $sender = $message->getSender();
        $kept['sender'] = $sender === null ? [] : self::address($sender);
        $kept['parts'] = [];
        foreach ($message->getMessageBody()->getParts() as $part) {
            $kept['parts'][] = self::kept($part);
        }
        // A body that core's interfaces do not show cannot be kept: better its sender hears so.
        if ($kept['parts'] === []) {
            throw new MailNotSent();
        }
        return json_encode($kept, JSON_THROW_ON_ERROR);
    }

    public function storeId(string $text): int
    {
        return (int) (self::read($text)['store'] ?? 0);
    }

    /** @throws MailNotSent when the text is none of ours */
    public function message(string $text): EmailMessageInterface
    {
        $kept = self::read($text);
        $parts = array_map($this->part(...), array_values(array_filter((array) ($kept['parts'] ?? []), is_array(...))));
        $data = [
            'body' => $this->bodies->create(['parts' => $parts]),
            'subject' => (string) base64_decode((string) ($kept['subject'] ?? ''), true),
            'encoding' => (string) ($kept['encoding'] ?? 'utf-8'),
        ];
        foreach (array_keys(self::LISTS) as $name) {
            $given = array_values(array_filter((array) ($kept[$name] ?? []), is_array(...)));
            $data[$name] = $given === [] && $name !== 'to' ? null : array_map($this->made(...), $given);
        }
        $data['sender'] = is_array($kept['sender'] ?? null) && $kept['sender'] !== [] ? $this->made($kept['sender']) : null;
        return $this->messages->create($data);
    }

    /** @param array<mixed> $kept */
    private function part(array $kept): MimePartInterface
    {
        $text = static fn (string $name): string => (string) ($kept[$name] ?? '');
        $given = ['content' => (string) base64_decode($text('content'), true)];
        foreach (array_keys(self::OF_PART) as $name) {
            $given += $text($name) === '' ? [] : [$name => $text($name)];
        }
        return $this->parts->create($given);
    }

    /** @param array<mixed> $kept */
    private function made(array $kept): Address
    {
        $name = (string) ($kept[1] ?? '');
        return $this->addresses->create(['email' => (string) ($kept[0] ?? ''), 'name' => $name === '' ? null : $name]);
    }

    /**
     * @param object $part core's, or since 2.4.8 the one of the library below it
     * @return array<string, string>
     */
    private static function kept(object $part): array
    {
        if (method_exists($part, 'getRawContent')) {
            return ['content' => base64_encode((string) $part->getRawContent())]
                + array_map(static fn (string $get): string => self::said($part, $get), self::OF_PART);
        }
        return [
            'content' => base64_encode((string) $part->getBody()),
            'type' => "{$part->getMediaType()}/{$part->getMediaSubtype()}",
        ];
    }

    /** What a part does not say is null below, where core's own interface promises text. */
    private static function said(object $part, string $get): string
    {
        try {
            return (string) $part->$get();
        } catch (TypeError) {
            return '';
        }
    }

    /** @return array{string, string} */
    private static function address(Address $address): array
    {
        return [(string) $address->getEmail(), (string) $address->getName()];
    }

    /**
     * @return array<mixed>
     * @throws MailNotSent
     */
    private static function read(string $text): array
    {
        $kept = json_decode($text, true, self::DEPTH);
        return is_array($kept) ? $kept : throw new MailNotSent();
    }
}
