<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Wiring;

use RuntimeException;

/** Where this sandbox lives. npm start hands it over in the environment. */
class Settings
{
    public function __construct(
        /** folder for sessions, mails and keys */
        public readonly string $home,
        public readonly string $socket,
        public readonly string $database,
        public readonly string $shopUrl,
        public readonly string $panelUrl,
        public readonly string $mailUrl,
    ) {
    }

    public static function fromEnvironment(): self
    {
        return new self(
            self::read('LR_HOME'),
            self::read('LR_SOCKET'),
            self::read('LR_DATABASE'),
            self::read('LR_SHOP_URL'),
            self::read('LR_ADMIN_URL'),
            self::read('LR_MAIL_URL'),
        );
    }

    public function folder(string $name): string
    {
        $folder = $this->home . '/' . $name;
        if (!is_dir($folder) && !@mkdir($folder, 0700, true) && !is_dir($folder)) {
            throw new RuntimeException("The folder {$name} of the sandbox cannot be made.");
        }
        return $folder;
    }

    /**
     * Places outside to try anchors with: anchors.json in the home folder, in the form of env.php.
     *
     * @return array<mixed>
     */
    public function anchors(): array
    {
        return $this->deployed('anchors.json');
    }

    /** @return array<mixed> acts that the deployment holds: lock.json, in the form of env.php */
    public function locked(): array
    {
        return $this->deployed('lock.json');
    }

    /** @return array<mixed> */
    private function deployed(string $name): array
    {
        $file = $this->home . '/' . $name;
        $kept = is_file($file) ? json_decode((string) file_get_contents($file), true) : [];
        return is_array($kept) ? $kept : [];
    }

    /**
     * Evidence of this sandbox: evidence.json in the home folder, in the form of env.php, over the folders that lie here.
     *
     * @return array<mixed>
     */
    public function evidence(): array
    {
        $file = $this->home . '/evidence.json';
        $named = is_file($file) ? json_decode((string) file_get_contents($file), true) : [];
        return (is_array($named) ? $named : []) + [
            'folder' => $this->folder('evidence'),
            'roots' => [self::module()],
            'logs' => [$this->home . '/*.log'],
        ];
    }

    public static function repository(): string
    {
        return dirname(__DIR__, 4);
    }

    public static function module(): string
    {
        return self::repository() . '/app/code/Vendor/LeakResponse';
    }

    private static function read(string $name): string
    {
        $value = getenv($name);
        return is_string($value) && $value !== ''
            ? $value
            : throw new RuntimeException("{$name} is not set: start the sandbox with npm start.");
    }
}
