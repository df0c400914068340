<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Framework\App\Request\Http as HttpRequest;
use Magento\Framework\App\Response\Http as HttpResponse;
use Magento\Framework\App\Response\HttpFactory;
use Vendor\LeakResponse\Core\Contain\Guard\StandIn;

/** The maintenance page as an answer: a page for people, JSON for programs, and nobody keeps a copy. */
class MaintenanceAnswer
{
    public function __construct(private readonly HttpFactory $responses)
    {
    }

    public function of(StandIn $standIn, HttpRequest $request, string $path): HttpResponse
    {
        $response = $this->responses->create();
        $response->setHttpResponseCode(503);
        $response->setHeader('Cache-Control', 'no-store', true);
        if ($standIn->retryAfter !== null) {
            $response->setHeader('Retry-After', (string) $standIn->retryAfter, true);
        }
        $wantsJson = $request->isXmlHttpRequest() || str_contains((string) $request->getHeader('Accept'), 'application/json');
        $said = match (true) {
            VisitOfRequest::isGraphQl($path) => ['errors' => [[
                'message' => $standIn->heading,
                'extensions' => ['category' => 'maintenance', 'code' => 'maintenance'],
            ]]],
            str_starts_with($path, '/rest') || $wantsJson => [
                'message' => $standIn->heading,
                'parameters' => ['code' => 'maintenance', 'field' => '', 'retry' => true],
            ],
            default => null,
        };
        $response->setHeader('Content-Type', $said === null ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8', true);
        $response->setBody($said === null ? $standIn->html : (string) json_encode($said, JSON_UNESCAPED_UNICODE));
        return $response;
    }
}
