<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Record;

use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Record\Inbox\MaskCards;
use Vendor\LeakResponse\Core\Record\Inbox\MaskSecrets;

/** Many secrets in many shapes: none comes through, and what is no secret stays. */
class MaskCorpusTest extends TestCase
{
    private const EACH = 12;

    /** Shapes of a password, token or code behind its name. */
    private const NAMED = [
        '%1$s=%2$s', '%1$s: %2$s', '%1$s : %2$s', '%1$s => %2$s', 'a=1&%1$s=%2$s&b=2', 'login[%1$s]=%2$s', 'login%%5B%1$s%%5D=%2$s',
        '%1$s%%3D%2$s', '{"%1$s":"%2$s"}', '{"%1$s": "%2$s", "b": 1}', '{\"%1$s\":\"%2$s\"}', "{'%1\$s': '%2\$s'}", '<%1$s>%2$s</%1$s>',
        '<input name="%1$s" type="text" value="%2$s">', "[%1\$s] => %2\$s\n", 'a:1:{s:8:"%1$s";s:9:"%2$s";}', 'x %1$s=\'%2$s\' y',
        'the %1$s is %2$s here', '%1$s:%2$s', "line\n%1\$s=%2\$s\nline", '?%1$s=%2$s#end', 'https://shop.example.test/?a=b&%1$s=%2$s',
        '&quot;%1$s&quot;:&quot;%2$s&quot;', '%%22%1$s%%22%%3A%%22%2$s%%22',
    ];

    private const NAMES = [
        'password', 'Password', 'PASSWORD', 'new_password', 'passwd', 'pwd', 'passphrase', 'Passwort', 'secret', 'client_secret', 'token',
        'access_token', 'refresh_token', 'oauth_token', 'api_key', 'api-key', 'apikey', 'form_key', 'session_id', 'PHPSESSID', 'sid', 'cvv',
        'CVC2', 'otp', 'pin', 'iban', 'card_number', 'newPassword', 'accessToken',
    ];

    /** Shapes of a secret that is known by itself. */
    private const ALONE = [
        '%s', 'see %s there', '"%s"', "'%s'", '(%s)', 'x=%s', 'x: %s,', '<b>%s</b>', '{"note":"%s"}', "a\n%s\nb", "a\t%s\tb",
        'x;%s;y', '%s.', '[%s]',
        'note%%20%s', '{\"a\":\"%s\"}',
    ];

    public function testNoSecretBehindItsNameComesThrough(): void
    {
        $tried = 0;
        foreach (self::NAMES as $name) {
            foreach (self::NAMED as $shape) {
                foreach (['hunter2!', 'Zq8-v7k.w2', $this->random('abcdefghijkmnpqrstuvwxyzABCDEFGH23456789', 20)] as $secret) {
                    $this->assertMasked(sprintf($shape, $name, $secret), $secret);
                    $tried++;
                }
            }
        }
        self::assertGreaterThan(2000, $tried);
    }

    public function testNoSentenceForAPasswordComesThroughWhereItIsQuoted(): void
    {
        foreach (['{"password":"%s"}', "password = '%s'", '{\"password\":\"%s\"}', 'password: "%s"'] as $shape) {
            $this->assertMasked(sprintf($shape, 'correct horse battery staple'), 'horse');
        }
    }

    public function testNoCardNumberComesThrough(): void
    {
        mt_srand(20261121);
        foreach ($this->cards() as $digits) {
            foreach (self::ALONE as $shape) {
                foreach ($this->groupings($digits) as $written) {
                    $this->assertMasked(sprintf($shape, $written), $written);
                }
            }
            foreach (["order 200000123 %s", '%s 123', '%s 12/28', 'PAN%s', 'card%s', 'n°%s', '4 %s', '%s 4111'] as $shape) {
                $groups = str_split($digits, 4);
                $this->assertMasked(sprintf($shape, implode(' ', $groups)), "{$groups[1]} {$groups[2]}");
            }
            self::assertSame(['n' => '[masked:card]'], MaskSecrets::in(['n' => (int) $digits]));
        }
    }

    public function testNoMailAddressComesThrough(): void
    {
        $mails = [
            'ann@example.test', 'ann.lee+shop@mail.shop.example.test', 'a@b.io', 'ANN_LEE@EXAMPLE.TEST', "o'neil@example.test",
            'ann@bücher.example',
            'änn@example.test', 'ann%40example.test', 'ann&#64;example.test', 'ann\u0040example.test', 'ann@localhost', 'ann@[10.0.0.1]',
            str_repeat('x', 100) . '@example.test', 'ann-lee@sub.example.co.uk', 'ann/lee@example.test', '1234567@example.test',
        ];
        foreach ($mails as $mail) {
            $local = (string) preg_split('/@|%40|&#64;|\\\\u0040/', $mail)[0];
            foreach ([...self::ALONE, 'mailto:%s', 'Ann <%s>', '%s;bob', 'https://%s/x', 'customer_email=%s&x=1'] as $shape) {
                $kept = $this->kept(sprintf($shape, $mail));
                self::assertStringNotContainsString($mail, $kept);
                self::assertTrue($local === 'a' || !str_contains($kept, $local), "{$local} in {$kept}");
            }
        }
        $this->assertMasked('from "ann lee"@example.test to', 'ann lee');
        self::assertStringNotContainsString('ann@', (string) json_encode(MaskSecrets::in(['ann@example.test' => 3])));
    }

    public function testNoTokenOrKeyComesThrough(): void
    {
        mt_srand(20261121);
        $letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
        for ($i = 0; $i < self::EACH; $i++) {
            $opaque = 'z7' . $this->random($letters, 30);
            $jwt = 'eyJ' . $this->random($letters, 20) . '.eyJ' . $this->random($letters, 40) . '.' . $this->random($letters, 43);
            $others = [
                'Bearer ' . $this->random($letters, 24), 'Basic ' . base64_encode('ann:' . $this->random($letters, 9)),
                '$2y$10$' . $this->random($letters, 53), '$argon2id$v=19$m=65536,t=2,p=1$c2FsdA$' . $this->random($letters, 20),
                hash('sha256', (string) $i) . ':' . $this->random($letters, 16) . ':1',
                hash('sha256', (string) $i) . ':' . $this->random($letters, 16) . ':3_32_2_67108864',
                'sk_' . 'live_' . $this->random($letters, 24), 'gh' . 'p_' . $this->random($letters, 36),
                'AK' . 'IA' . strtoupper($this->random($letters, 16)),
                'xo' . 'xb-' . $this->random($letters, 24),
            ];
            foreach ([$opaque, $jwt, ...$others] as $secret) {
                foreach (self::ALONE as $shape) {
                    $this->assertMasked(sprintf($shape, $secret), substr($secret, -8));
                }
            }
            foreach (
                ['Authorization: Token %s', 'Cookie: a=b; PHPSESSID=%s; c=d', 'X-Api-Key: %s', '"Set-Cookie":"%s"',
                'X-Auth-Token: %s'] as $shape
            ) {
                $this->assertMasked(sprintf($shape, $short = $this->random($letters, 10)), $short);
            }
        }
    }

    public function testWhatIsNoSecretStays(): void
    {
        $texts = [
            'customer/password/reset_link_expiration_period', 'web/secure/base_url', 'The token was issued.', 'password_changed',
            'tokens: 12 of 12 gone',
            'oauth_token', 'leakresponse_contain_token', 'POST /V1/integration/customer/token',
            'SELECT * FROM customer_entity WHERE entity_id = ?',
            '2026-11-21T09:00:00.123456Z', '2026-11-21 09:00:00', '10.0.0.0/24', '2001:db8::/48', '019aa000-0000-7000-8000-000000000001',
            '41111111-1111-4111-8111-111111111111', '1795251600123456', hash('sha256', '4'), md5('x'), 'order 000000123',
            'Vendor\Module\Plugin\Token', 'app/etc/env.php',
            'reset_credentials', 'signature_key_unknown', 'Customers: 4111 of 20000', '+49 30 901820', 'v2.4.6-p1',
        ];
        self::assertSame($texts, MaskSecrets::in($texts));
    }

    public function testALongTextIsSearchedInNoTime(): void
    {
        $started = hrtime(true);
        foreach (['4 ', '4111', '4111111111111111 ', 'a@', '"', 'password ', 'eyJaaaaaaaaa.', '%20', "token is ' ", 'x-', '\\"'] as $part) {
            $this->kept(str_repeat($part, intdiv(60000, strlen($part))));
        }
        self::assertLessThan(5_000_000_000, hrtime(true) - $started);
    }

    private function assertMasked(string $text, string $secret): void
    {
        $kept = $this->kept($text);
        self::assertStringNotContainsString($secret, $kept, $text);
        self::assertStringContainsString('[masked', $kept, $text);
    }

    private function kept(string $text): string
    {
        return (string) MaskSecrets::in(['text' => $text])['text'];
    }

    /** @return list<string> made-up numbers that pass the check digit */
    private function cards(): array
    {
        $cards = [];
        $issuers = ['4' => 16, '51' => 16, '2221' => 16, '34' => 15, '6011' => 16, '3528' => 16, '36' => 14, '62' => 19, '45' => 13];
        foreach ($issuers as $start => $length) {
            for ($i = 0; $i < self::EACH; $i++) {
                $digits = $start . $this->random('0123456789', $length - strlen((string) $start) - 1);
                foreach (range(0, 9) as $check) {
                    if (MaskCards::isCard($digits . $check)) {
                        $cards[] = $digits . $check;
                    }
                }
            }
        }
        self::assertCount(9 * self::EACH, $cards);
        return $cards;
    }

    /** @return list<string> */
    private function groupings(string $digits): array
    {
        $groups = str_split($digits, 4);
        $amex = [substr($digits, 0, 4), substr($digits, 4, 6), substr($digits, 10)];
        $written = [$digits];
        foreach ([' ', '-', '.', "\u{a0}", '+', '%20'] as $gap) {
            array_push($written, implode($gap, $groups), implode($gap, $amex), implode($gap, str_split($digits)));
        }
        return $written;
    }

    private function random(string $letters, int $length): string
    {
        $text = '';
        for ($i = 0; $i < $length; $i++) {
            $text .= $letters[mt_rand(0, strlen($letters) - 1)];
        }
        return $text;
    }
}
