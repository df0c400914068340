<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Controller\Adminhtml\Bridge;

use Magento\Backend\App\Action\Context;
use Vendor\LeakResponse\Controller\Adminhtml\JsonAction;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Model\Operate\CallService;
use Vendor\LeakResponse\Model\Shared\ApiError;
use stdClass;

/** The panel's one door to our services: the same routes as REST, with the admin session and a form key. */
class Call extends JsonAction
{
    public const ADMIN_RESOURCE = 'Vendor_LeakResponse::leak_response';

    public function __construct(
        Context $context,
        ApiError $errors,
        private readonly CallService $services,
    ) {
        parent::__construct($context, $errors);
    }

    protected function answer(array $call): array
    {
        $extra = array_diff(array_keys($call), ['method', 'path', 'body']);
        if ($extra !== []) {
            throw Refusal::badField((string) reset($extra), 'call takes method, path and body only.');
        }
        $method = $this->text($call, 'method');
        $this->asked = $this->text($call, 'path');
        if ($method === 'GET' || str_ends_with($this->asked, '/advance')) {
            // Nothing more is written to the session: let the panel's next question in while this one works.
            $this->_getSession()->writeClose();
        }
        return $this->services->call(
            $method,
            $this->asked,
            $this->body($call),
            fn (string $resource): bool => $this->_authorization->isAllowed($resource),
        );
    }

    /** @param array<string, mixed> $call */
    private function text(array $call, string $field): string
    {
        return is_string($call[$field] ?? null)
            ? $call[$field]
            : throw Refusal::badField($field, "{$field} must be text.");
    }

    /**
     * The body as JSON text again, objects still objects: the check of the raw request reads it.
     *
     * @param array<string, mixed> $call
     */
    private function body(array $call): ?string
    {
        $body = $call['body'] ?? null;
        if ($body === null) {
            return null;
        }
        return $body instanceof stdClass
            ? json_encode($body, JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION)
            : throw Refusal::badField('body', 'body must be a JSON object or missing.');
    }
}
