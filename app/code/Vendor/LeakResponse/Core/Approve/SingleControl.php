<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Identifiers;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * A shop of one person: no second person is made up. The recovery code lies with the shell's owner, the delay gives those
 * who are told by mail the time to stop it, and the ledger says that one person alone did it.
 */
class SingleControl
{
    private const MINUTE = 60_000_000;
    private const DAY = 86_400_000_000;

    public function __construct(
        private readonly RosterBook $rosters,
        private readonly CancelPost $post,
        private readonly ApprovalSeal $seal,
        private readonly Recorder $recorder,
        private readonly Identifiers $identifiers,
    ) {
    }

    /**
     * Spends the code and begins the delay.
     *
     * @return Approval to be kept in the same transaction
     * @throws Refusal recovery_code_wrong (403) or nobody_told (422)
     */
    public function begin(Approval $approval, Actor $actor, string $code): Approval
    {
        $roster = $this->rosters->read();
        if ($roster->recoveryHash === '' || !password_verify(self::plain($code), $roster->recoveryHash)) {
            $this->recorder->note('recovery_code.refused', $actor, ['incident' => $approval->incidentId]);
            $words = 'The recovery code is wrong, or was used: make one on the shell.';
            throw new Refusal('recovery_code_wrong', $words, 'recovery_code', 403);
        }
        $this->rosters->keep($roster->with(['recoveryHash' => '']));
        $stop = self::letters($this->identifiers->bytes(15));
        $dueAt = $approval->requestedAt + $roster->delayMinutes * self::MINUTE;
        $delayed = $approval->with([
            'version' => $approval->version,
            'state' => Approval::DELAYED,
            'dueAt' => $dueAt,
            'expiresAt' => $dueAt + self::DAY,
            'stopHash' => $this->stopHash($approval->id, $stop),
        ]);
        $told = array_filter($roster->mails, fn (string $address): bool => $this->post->tell($address, $delayed, $stop));
        if ($told === []) {
            throw Refusal::unprocessable('nobody_told', '', 'No mail could be sent: nobody could stop this, so it does not begin.');
        }
        $this->recorder->record('recovery_code.used', $actor, [
            ...$delayed->facts(),
            'told' => count($told),
            'not_told' => count($roster->mails) - count($told),
            'control' => Roster::SINGLE,
        ]);
        return $delayed;
    }

    public function isStop(Approval $approval, string $code): bool
    {
        return $approval->stopHash !== '' && hash_equals($approval->stopHash, $this->stopHash($approval->id, self::plain($code)));
    }

    /** Letters and digits that nobody mistakes on paper. */
    public static function letters(string $bytes): string
    {
        $alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
        return implode('', array_map(static fn (string $byte): string => $alphabet[ord($byte) & 31], str_split($bytes)));
    }

    /** As it was made, whatever somebody put between the letters. */
    public static function plain(string $code): string
    {
        return strtoupper((string) preg_replace('/[^A-Za-z0-9]/', '', $code));
    }

    private function stopHash(string $id, string $code): string
    {
        return bin2hex($this->seal->mac('stop', ['id' => $id, 'code' => $code]));
    }
}
