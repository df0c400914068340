<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Shared;

use Magento\Framework\Webapi\Rest\Request;
use Vendor\LeakResponse\Core\Operate\MatchedRoute;
use Vendor\LeakResponse\Core\Operate\RequestSchema;
use Vendor\LeakResponse\Core\Operate\RouteTable;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** The running REST request seen as one of our routes, read raw: ahead of and instead of Magento's input processing. */
class OurRoute
{
    private const SERVICES = 'Vendor\\LeakResponse\\';
    private const PATH = '/V\d+/leakresponse(/|$)';

    public function __construct(
        private readonly Request $request,
        private readonly RequestSchema $schema,
        private readonly RouteTable $routes,
    ) {
    }

    public static function isOurs(string $serviceClass): bool
    {
        return str_starts_with(ltrim($serviceClass, '\\'), self::SERVICES);
    }

    /** True for every address that names us, well-formed or not. */
    public function isAsked(): bool
    {
        return preg_match('#' . self::PATH . '#i', $this->path()) === 1;
    }

    /** True for what our REST door answers; /async and the like are not served. */
    public function isServed(): bool
    {
        return preg_match('#^' . self::PATH . '#i', $this->path()) === 1;
    }

    /** Why no route was found: core says 404 also where only the method is wrong. */
    public function whyUnmatched(): ?Refusal
    {
        try {
            $this->routes->match($this->method(), $this->path());
        } catch (Refusal $refusal) {
            return $refusal;
        }
        return null;
    }

    public function method(): string
    {
        return $this->request->getMethod();
    }

    public function path(): string
    {
        return (string) $this->request->getPathInfo();
    }

    /** @throws Refusal */
    public function read(): MatchedRoute
    {
        $isRead = $this->request->isGet();
        if (!$isRead) {
            $this->refuseOtherThanJson();
        }
        $length = $this->request->getHeader('Content-Length');
        if (is_string($length) && (int) $length > RequestSchema::MAX_BYTES) {
            throw new Refusal('body_too_large', 'The body may have at most 262144 bytes.', 'body', 413);
        }
        parse_str((string) parse_url((string) $this->request->getRequestUri(), PHP_URL_QUERY), $query);
        return $this->schema->check(
            $this->method(),
            $this->path(),
            (string) $this->request->getContent(),
            $query
        );
    }

    private function refuseOtherThanJson(): void
    {
        $type = strtolower(trim(explode(';', (string) $this->request->getHeader('Content-Type'))[0]));
        if ($type !== 'application/json' && (string) $this->request->getContent() !== '') {
            throw new Refusal('bad_content_type', 'The body must be application/json.', 'body', 415);
        }
    }
}
