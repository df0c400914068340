<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

/**
 * Which files count. Code: every one. Uploads: what a web server could run, what has no extension, and what holds PHP inside.
 * Scratch: what a web server could run. The most particular folder decides.
 */
class TreeRules
{
    public const CODE = 'code';
    public const UPLOADS = 'uploads';
    public const SCRATCH = 'scratch';
    public const OUT = 'out';

    /** Run by PHP or CGI in usual set-ups, whatever follows the dot: `x.php.jpg` runs where AddHandler is used. */
    private const RUNS = '/\.(?:php\d?|phtml|phps|phar|pht|inc|shtml|cgi|pl|py|sh|asp|aspx|jsp)(?:\.|$)/i';
    private const STEERS = '/^\.(?:htaccess|htpasswd|user\.ini)$|^(?:web\.config|php\.ini)$/i';

    private ?string $lastFolder = null;
    private string $lastArea = self::CODE;

    /**
     * @param string $root folder of the shop
     * @param array<string, string> $areas area by folder below the root; what is named nowhere is code
     * @param list<string> $follow links below the root that are walked into: a shared upload folder
     * @param string $own folder of this module below the root, '' when unknown
     */
    public function __construct(
        public readonly string $root,
        private readonly array $areas,
        private readonly array $follow,
        private readonly string $own,
    ) {
    }

    /**
     * How Magento lays out its folders, and what env.php says otherwise.
     *
     * @param array<mixed> $settings `areas` and `follow` of env.php, leakresponse/integrity
     */
    public static function ofMagento(string $root, string $own, array $settings): self
    {
        $areas = [
            'pub/media' => self::UPLOADS,
            'var' => self::SCRATCH,
            'var/view_preprocessed' => self::CODE,
            'pub/static/_cache' => self::SCRATCH,
            '.git' => self::OUT,
        ];
        foreach (is_array($settings['areas'] ?? null) ? $settings['areas'] : [] as $folder => $area) {
            if (in_array($area, [self::CODE, self::UPLOADS, self::SCRATCH, self::OUT], true)) {
                $areas[trim((string) $folder, '/')] = $area;
            }
        }
        $named = is_array($settings['follow'] ?? null) ? array_filter($settings['follow'], is_string(...)) : ['pub/media'];
        return new self(rtrim($root, '/'), $areas, array_values($named), $own);
    }

    public function area(string $path): string
    {
        $slash = strrpos($path, '/');
        $folder = $slash === false ? '' : substr($path, 0, $slash);
        // Files come folder by folder.
        if ($this->lastFolder !== $folder) {
            $this->lastArea = $this->areaOfFolder($folder);
            $this->lastFolder = $folder;
        }
        return $this->areas[$path] ?? $this->lastArea;
    }

    public function isFollowed(string $path): bool
    {
        return in_array($path, $this->follow, true);
    }

    public function isOwn(string $path): bool
    {
        return $this->own !== '' && PathText::isIn($path, $this->own);
    }

    /** Does this name count where it lies, whatever it holds? */
    public function counts(string $path, string $area): bool
    {
        $name = basename($path);
        return match ($area) {
            self::CODE => true,
            self::OUT => false,
            self::UPLOADS => self::runs($name) || self::steers($name) || !str_contains(ltrim($name, '.'), '.'),
            default => self::runs($name) || self::steers($name),
        };
    }

    /** May a manifest take it in? What an upload folder could run is never taken for granted: it needs a reason of its own. */
    public function isTakenIn(string $path, string $area): bool
    {
        return $area === self::CODE || $this->isFollowed($path) || ($area !== self::OUT && self::steers(basename($path)));
    }

    /** SHA-256 of what these rules say, hex. Rules that were changed stand in the next scan. */
    public function hash(): string
    {
        $areas = $this->areas;
        ksort($areas, SORT_STRING);
        return hash('sha256', (string) json_encode([$areas, $this->follow]));
    }

    private function areaOfFolder(string $path): string
    {
        for ($folder = $path; $folder !== '' && $folder !== '.'; $folder = dirname($folder)) {
            if (isset($this->areas[$folder])) {
                return $this->areas[$folder];
            }
        }
        return self::CODE;
    }

    private static function runs(string $name): bool
    {
        return preg_match(self::RUNS, $name) === 1;
    }

    private static function steers(string $name): bool
    {
        return preg_match(self::STEERS, $name) === 1;
    }
}
