<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Shared;

use Magento\Authorization\Model\UserContextInterface;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\AuthorizationInterface;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Model\Operate\SignatureOfRequest;

/**
 * The caller of REST or GraphQL: a signing key, a token, an OAuth integration or a shopper's session.
 *
 * A signature that was refused identifies nobody, whatever token comes with it.
 * No session hash here: a step-up made at the panel is worth nothing over the API.
 */
class ApiActor implements CurrentActor
{
    private const KINDS = [
        UserContextInterface::USER_TYPE_INTEGRATION => 'integration',
        UserContextInterface::USER_TYPE_ADMIN => 'admin',
        UserContextInterface::USER_TYPE_CUSTOMER => 'customer',
    ];

    public function __construct(
        private readonly UserContextInterface $user,
        private readonly AuthorizationInterface $authorization,
        private readonly OurResources $resources,
        private readonly SignatureOfRequest $signed,
        private readonly RequestInterface $request,
        private readonly string $door = 'rest',
    ) {
    }

    public function current(): Actor
    {
        $kind = self::KINDS[(int) $this->user->getUserType()] ?? 'anonymous';
        if ($kind === 'anonymous' || $this->signed->refusal() !== null) {
            return new Actor('anonymous', '0', 'none', $this->door);
        }
        $key = $this->signed->key();
        return new Actor(
            $kind,
            (string) $this->user->getUserId(),
            $key === null ? $this->learntBy() : 'signature',
            $this->door,
            $kind === 'customer'
                ? []
                : $this->resources->granted(fn (string $id): bool => $this->authorization->isAllowed($id)),
            '',
            $key === null ? '' : $key->getKeyId(),
            $key === null ? '' : $key->getLabel(),
        );
    }

    private function learntBy(): string
    {
        return (string) $this->request->getHeader('Authorization') === '' ? 'session' : 'token';
    }
}
