<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Framework\App\Request\Http as HttpRequest;
use Magento\Framework\App\Response\Http as HttpResponse;
use Magento\Framework\App\Response\HttpFactory;
use Vendor\LeakResponse\Core\Contain\MaintenanceMode\RefusalPage;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** A refusal in the language of the door it was met at: JSON, a GraphQL error, a SOAP fault, or a page. Nobody keeps a copy. */
class ClosedAnswer
{
    public function __construct(private readonly HttpFactory $responses)
    {
    }

    /** @param string $sentence for people; the refusal's own message when empty */
    public function of(Refusal $refusal, HttpRequest $request, string $sentence = '', string $lang = 'en'): HttpResponse
    {
        $sentence = $sentence === '' ? $refusal->getMessage() : $sentence;
        $path = '/' . ltrim((string) $request->getOriginalPathInfo(), '/');
        [$type, $body] = match (true) {
            VisitOfRequest::isGraphQl($path) => ['application/json', self::json(['errors' => [[
                'message' => $refusal->getMessage(),
                'extensions' => ['category' => $refusal->refusalCode(), 'code' => $refusal->refusalCode(), 'field' => $refusal->field()],
            ]]])],
            self::isUnder($path, 'soap') => ['application/soap+xml', self::fault($refusal)],
            self::isUnder($path, 'rest') => ['application/json', self::json(self::said($refusal, $sentence))],
            // `error` is what the admin's own uploaders read.
            self::wantsJson($request) => [
                'application/json',
                self::json(self::said($refusal, $sentence) + ['error' => $sentence, 'errorcode' => $refusal->status()]),
            ],
            default => ['text/html', RefusalPage::html($sentence, self::next($refusal), $lang)],
        };
        $response = $this->responses->create();
        $response->setHttpResponseCode($refusal->status());
        $response->setHeader('Cache-Control', 'no-store', true);
        $response->setHeader('Content-Type', "{$type}; charset=utf-8", true);
        $response->setBody($body);
        return $response;
    }

    private static function isUnder(string $path, string $front): bool
    {
        return preg_match("#^/(?:index\.php/)?{$front}(?:/|$)#D", $path) === 1;
    }

    private static function wantsJson(HttpRequest $request): bool
    {
        return $request->isXmlHttpRequest() || str_contains((string) $request->getHeader('Accept'), 'application/json')
            || (string) $request->getParam('isAjax') !== '';
    }

    /** @return array<string, mixed> */
    private static function said(Refusal $refusal, string $sentence): array
    {
        return [
            'message' => $sentence,
            'parameters' => ['code' => $refusal->refusalCode(), 'field' => $refusal->field(), 'retry' => $refusal->retry()],
        ];
    }

    private static function next(Refusal $refusal): string
    {
        return (string) __('If this stops you from doing something that cannot wait, please contact the shop. (%1)', $refusal->status());
    }

    private static function fault(Refusal $refusal): string
    {
        $who = $refusal->status() >= 500 ? 'Receiver' : 'Sender';
        $text = htmlspecialchars($refusal->getMessage(), ENT_XML1 | ENT_QUOTES, 'UTF-8');
        return '<?xml version="1.0" encoding="UTF-8"?>' . "\n"
            . '<env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope"><env:Body><env:Fault>'
            . "<env:Code><env:Value>env:{$who}</env:Value></env:Code>"
            . "<env:Reason><env:Text xml:lang=\"en\">{$text}</env:Text></env:Reason>"
            . "</env:Fault></env:Body></env:Envelope>\n";
    }

    /** @param array<string, mixed> $body */
    private static function json(array $body): string
    {
        return (string) json_encode($body, JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE);
    }
}
