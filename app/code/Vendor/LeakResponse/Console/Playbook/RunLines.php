<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Playbook;

use Vendor\LeakResponse\Api\Data\PlaybookRunInterface;
use Vendor\LeakResponse\Console\ExitCode;

/** A run of a playbook in lines for people, and as an exit code. */
class RunLines
{
    /** @return list<string> */
    public static function of(PlaybookRunInterface $run): array
    {
        $lines = ["Playbook run {$run->getId()}: {$run->getState()} ({$run->getTitle()})"];
        foreach ($run->getSteps() as $step) {
            $code = $step->getCode() === '' ? '' : " ({$step->getCode()})";
            $lines[] = sprintf('%3d  %-9s %s%s', $step->getStep()->getNumber(), $step->getState(), $step->getStep()->getTitle(), $code);
        }
        if ($run->getState() === 'waiting') {
            $lines[] = "It waits for a person: bin/magento leakresponse:playbook:continue {$run->getId()} --choice=go_on (or leave_out)";
        }
        return $lines;
    }

    public static function code(string $state): ExitCode
    {
        return match ($state) {
            'done' => ExitCode::Done,
            'failed' => ExitCode::Failed,
            default => ExitCode::Partial,
        };
    }
}
