<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Record;

/** Checks proofs as RFC 9162 sections 2.1.3.2 and 2.1.4.2 say, without the code that makes them. */
class ProofCheck
{
    /** @param list<string> $proof */
    public static function includes(string $leaf, int $index, int $size, array $proof, string $root): bool
    {
        [$first, $last, $hash] = [$index, $size - 1, $leaf];
        foreach ($proof as $step) {
            if ($last === 0) {
                return false;
            }
            if ($first % 2 === 1 || $first === $last) {
                $hash = self::node($step, $hash);
                while ($first % 2 === 0 && $first !== 0) {
                    [$first, $last] = [$first >> 1, $last >> 1];
                }
            } else {
                $hash = self::node($hash, $step);
            }
            [$first, $last] = [$first >> 1, $last >> 1];
        }
        return $last === 0 && $hash === $root;
    }

    /** @param list<string> $proof */
    public static function continues(int $from, int $to, array $proof, string $fromRoot, string $toRoot): bool
    {
        if ($from === $to) {
            return $proof === [] && $fromRoot === $toRoot;
        }
        $steps = ($from & ($from - 1)) === 0 ? [$fromRoot, ...$proof] : $proof;
        $older = $newer = (string) array_shift($steps);
        [$first, $last] = [$from - 1, $to - 1];
        while ($first % 2 === 1) {
            [$first, $last] = [$first >> 1, $last >> 1];
        }
        foreach ($steps as $step) {
            if ($last === 0) {
                return false;
            }
            if ($first % 2 === 1 || $first === $last) {
                [$older, $newer] = [self::node($step, $older), self::node($step, $newer)];
                while ($first % 2 === 0 && $first !== 0) {
                    [$first, $last] = [$first >> 1, $last >> 1];
                }
            } else {
                $newer = self::node($newer, $step);
            }
            [$first, $last] = [$first >> 1, $last >> 1];
        }
        return $last === 0 && $older === $fromRoot && $newer === $toRoot;
    }

    private static function node(string $left, string $right): string
    {
        return hash('sha256', "\x01{$left}{$right}", true);
    }
}
