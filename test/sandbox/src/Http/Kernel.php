<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Http;

use LeakResponse\Sandbox\Wiring\Container;
use Throwable;
use Vendor\LeakResponse\Core\Record\Recorder;

/** One request of one face: static files first, then the face; what was noted is written after the answer. */
class Kernel
{
    public function __construct(private readonly StaticFiles $files, private readonly Container $container)
    {
    }

    /** @param class-string<Face> $face */
    public function run(string $face): void
    {
        $request = Request::fromGlobals();
        $response = $this->files->answer($request) ?? $this->answered($face, $request);
        if (session_status() === PHP_SESSION_ACTIVE) {
            session_write_close();
        }
        $response->send();
        if (!str_starts_with($request->path, '/static/')) {
            $this->container->get(Recorder::class)->flush();
        }
    }

    /** @param class-string<Face> $face */
    private function answered(string $face, Request $request): Response
    {
        try {
            return $this->container->get($face)->answer($request);
        } catch (Throwable $error) {
            // The class and place only: messages of drivers can hold values of a statement.
            error_log($error::class . ' at ' . $error->getFile() . ':' . $error->getLine() . self::cause($error));
            return Response::page(Html::page('Something broke', '<main><h1>Something broke</h1>'
                . '<p>The sandbox could not answer. The log of npm start says where.</p></main>', ['shop.css']), 503);
        }
    }

    private static function cause(Throwable $error): string
    {
        $cause = $error->getPrevious();
        return $cause === null ? '' : ' because of ' . $cause::class . ' at ' . $cause->getFile() . ':' . $cause->getLine();
    }
}
