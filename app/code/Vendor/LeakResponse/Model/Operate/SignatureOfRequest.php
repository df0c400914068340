<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Magento\Framework\HTTP\PhpEnvironment\RemoteAddress;
use Magento\Framework\Webapi\Rest\Request;
use Vendor\LeakResponse\Core\Operate\KeyView;
use Vendor\LeakResponse\Core\Operate\RequestSchema;
use Vendor\LeakResponse\Core\Operate\SignatureVerifier;
use Vendor\LeakResponse\Core\Operate\SignedRequest;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Model\Shared\OurRoute;

/** The signature of the running REST request, verified once: its nonce counts once. Only our routes know signatures. */
class SignatureOfRequest
{
    private const COVERED = ['signature-input', 'signature', 'content-digest'];

    private bool $isVerified = false;
    private ?KeyView $key = null;
    private ?Refusal $refusal = null;

    public function __construct(
        private readonly Request $request,
        private readonly OurRoute $ours,
        private readonly SignatureVerifier $verifier,
        private readonly KeyHolder $holder,
        private readonly RemoteAddress $remote,
    ) {
    }

    /** Null when the request is not signed, or badly. */
    public function key(): ?KeyView
    {
        $this->verify();
        return $this->key;
    }

    /** Why the signature was refused; such a request is never taken for an unsigned one. */
    public function refusal(): ?Refusal
    {
        $this->verify();
        return $this->refusal;
    }

    private function verify(): void
    {
        if ($this->isVerified || !$this->ours->isAsked()) {
            return;
        }
        $this->isVerified = true;
        $headers = $this->headers();
        if (!isset($headers['signature-input']) && !isset($headers['signature'])) {
            return;
        }
        try {
            $this->key = $this->verified($this->asArrived($headers));
        } catch (Refusal $refusal) {
            $this->refusal = $refusal;
        }
    }

    private function verified(SignedRequest $request): KeyView
    {
        $key = $this->verifier->verify($request, $this->ours->path());
        return $this->holder->isActive($key->getActsAs())
            ? $key
            : throw new Refusal('signature_holder_inactive', 'The account this key acts for is not active.', 'signature', 401);
    }

    /** @param array<string, string> $headers */
    private function asArrived(array $headers): SignedRequest
    {
        if ((int) $this->request->getHeader('Content-Length') > RequestSchema::MAX_BYTES) {
            throw new Refusal('body_too_large', 'The body may have at most 262144 bytes.', 'body', 413);
        }
        // The request line as the web server saw it: Laminas lets other headers rewrite getRequestUri().
        [$path, $query] = explode('?', (string) $this->request->getServer('REQUEST_URI'), 2) + [1 => ''];
        return new SignedRequest(
            $this->request->getMethod(),
            $this->request->isSecure() ? 'https' : 'http',
            (string) $this->request->getServer('HTTP_HOST'),
            $path,
            $query,
            $headers,
            (string) $this->request->getContent(),
            (string) $this->remote->getRemoteAddress(),
        );
    }

    /** @return array<string, string> */
    private function headers(): array
    {
        $headers = [];
        foreach (self::COVERED as $name) {
            $value = $this->request->getHeader($name);
            if (is_string($value)) {
                $headers[$name] = $value;
            }
        }
        return $headers;
    }
}
