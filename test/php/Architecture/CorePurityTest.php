<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Architecture;

use PHPUnit\Framework\TestCase;

class CorePurityTest extends TestCase
{
    /** Where the outside world is let in: each class here implements a port or keeps a file. */
    private const DOORS = [
        'Core/Shared/SystemClock.php' => ['new DateTimeImmutable('],
        'Core/Shared/RandomIdentifiers.php' => ['random_bytes('],
        'Core/Shared/FileSecrets.php' => ['random_bytes('],
        'Core/Contain/Guard/EpochFile.php' => ['random_bytes('],
        'Core/Contain/Switches/SwitchFile.php' => ['random_bytes('],
        'Core/Record/Key/KeyFiles.php' => ['random_bytes('],
        'Core/Record/Key/LedgerSigners.php' => ['random_bytes(', 'getenv('],
        'Core/Record/Key/RemoteSigner.php' => ['proc_open('],
        'Core/Approve/RosterFile.php' => ['random_bytes('],
    ];

    public function testCoreAndApiKnowNothingOfMagento(): void
    {
        foreach (ModuleFiles::read(['Core', 'Api'], '.php') as $path => $php) {
            self::assertStringNotContainsString('Magento\\', $php, $path);
            self::assertSame(0, preg_match('/(?<![\w>:$])__\(|\b(ObjectManager|Zend_|Laminas)\b/', ModuleFiles::codeOf($php)), $path);
        }
    }

    public function testApiDependsOnCoreForTheRefusalOnly(): void
    {
        foreach (ModuleFiles::read(['Api'], '.php') as $path => $php) {
            $others = str_replace('\\Vendor\\LeakResponse\\Core\\Shared\\Refusal', '', $php);
            self::assertStringNotContainsString('LeakResponse\\Core', $others, $path);
        }
    }

    public function testCoreTakesTimeRandomnessAndTheRequestThroughPortsOnly(): void
    {
        $functions = 'time|microtime|date|strtotime|rand|mt_rand|random_int|random_bytes|uniqid|getenv|session_id|header|setcookie'
            . '|exec|shell_exec|system|passthru|proc_open|eval|unserialize';
        $calls = '/(?<![\w>:$\\\\])(?:' . $functions . ')\s*\('
            . '|\$_(?:GET|POST|SERVER|COOKIE|SESSION|REQUEST|ENV|FILES)\b|\$GLOBALS\b|\bglobal\s+\$'
            . '|new DateTime(?:Immutable)?\(\s*(?:\)|\'\')/';
        foreach (ModuleFiles::read(['Core', 'Api'], '.php') as $path => $php) {
            preg_match_all($calls, ModuleFiles::codeOf($php), $found);
            $open = self::DOORS[$path] ?? [];
            $left = array_filter($found[0], static function (string $call) use ($open): bool {
                foreach ($open as $door) {
                    if (str_starts_with($call, $door)) {
                        return false;
                    }
                }
                return true;
            });
            self::assertSame([], array_values($left), $path);
        }
    }

    public function testEveryFileIsStrictAboutTypes(): void
    {
        foreach (ModuleFiles::read([''], '.php') as $path => $php) {
            self::assertSame(1, preg_match('/^<\?php\n(?:\n\/\*\*.*?\*\/\n)?\ndeclare\(strict_types=1\);\n/s', $php), $path);
        }
    }

    public function testNoClassIsFinalOrReadonlyAndNoConstructorMakesItsDefaults(): void
    {
        foreach (ModuleFiles::read([''], '.php') as $path => $php) {
            $code = ModuleFiles::codeOf($php);
            // Magento extends classes at run time (interceptors, proxies): both words would be fatal there.
            $words = '/^\s*(?:abstract\s+)?(?:readonly|final)\b'
                . '(?:\s+(?:readonly|final|abstract))*\s+(?:class|public|protected|function)\b/m';
            self::assertSame(0, preg_match($words, $code), $path);
            if (preg_match('/function __construct\((.*?)\)\s*\{/s', $code, $constructor) === 1) {
                self::assertSame(0, preg_match('/=\s*new\b/', $constructor[1]), $path);
            }
        }
    }
}
