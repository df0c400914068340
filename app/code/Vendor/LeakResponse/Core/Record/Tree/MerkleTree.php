<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

/** Hashes of RFC 6962 section 2.1: a leaf and a node can never be taken for each other. */
class MerkleTree
{
    public static function emptyRoot(): string
    {
        return hash('sha256', '', true);
    }

    public static function leaf(string $entry): string
    {
        return hash('sha256', "\x00" . $entry, true);
    }

    public static function node(string $left, string $right): string
    {
        return hash('sha256', "\x01" . $left . $right, true);
    }

    /**
     * The root of a complete subtree.
     *
     * @param string $hashes 2^k hashes of 32 bytes, one after the other
     */
    public static function fold(string $hashes): string
    {
        while (strlen($hashes) > 32) {
            $above = '';
            for ($at = 0, $end = strlen($hashes); $at < $end; $at += 64) {
                $above .= hash('sha256', "\x01" . substr($hashes, $at, 64), true);
            }
            $hashes = $above;
        }
        return $hashes;
    }

    /**
     * Joins the roots of complete subtrees, the widest first, to the root of the whole.
     *
     * @param non-empty-list<string> $peaks
     */
    public static function join(array $peaks): string
    {
        $root = array_pop($peaks);
        while ($peaks !== []) {
            $root = self::node(array_pop($peaks), $root);
        }
        return $root;
    }
}
