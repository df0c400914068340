<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Record;

use Symfony\Component\Console\Input\InputInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Reads a mail address from a file or standard input: command lines are seen by every user of the host and kept in histories. */
class MailFrom
{
    private const LONGEST = 254;

    /** @throws Refusal */
    public static function option(InputInterface $input): string
    {
        $file = $input->getOption('mail-from');
        if (!is_string($file) || $file === '') {
            return '';
        }
        $read = @file_get_contents($file === '-' ? 'php://stdin' : $file, false, null, 0, self::LONGEST + 2);
        $mail = trim((string) $read);
        return $mail !== '' && strlen($mail) <= self::LONGEST
            ? $mail
            : throw Refusal::badField('--mail-from', '--mail-from must be a file that holds one mail address.');
    }
}
