<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Rest;

use LeakResponse\Sandbox\Http\Request;
use LeakResponse\Sandbox\Panel\AdminUsers;
use LeakResponse\Sandbox\Shared\StoreView;
use LeakResponse\Sandbox\Shop\ShopperSession;
use Vendor\LeakResponse\Core\Operate\KeyView;
use Vendor\LeakResponse\Core\Operate\SignatureVerifier;
use Vendor\LeakResponse\Core\Operate\SignedRequest;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Who calls the web API: a signature, a bearer token, the shopper's own session, or nobody. */
class Callers
{
    public function __construct(
        private readonly SignatureVerifier $signatures,
        private readonly BearerTokens $tokens,
        private readonly AdminUsers $admins,
        private readonly ShopperSession $shopper,
    ) {
    }

    /** @throws Refusal for a signature that is not good: it is never taken for an unsigned request */
    public function of(Request $request, string $path, StoreView $store): Actor
    {
        [$target, $query] = explode('?', $request->target, 2) + [1 => ''];
        $signed = new SignedRequest(
            $request->method,
            'http',
            $request->header('host'),
            $target,
            $query,
            $request->headers,
            $request->body,
            $request->address
        );
        if ($signed->isSigned()) {
            return $this->holder($this->signatures->verify($signed, $path));
        }
        if (preg_match('/^Bearer (\S+)$/Di', $request->header('authorization'), $part) === 1) {
            return $this->bearer($part[1]);
        }
        $hasSession = str_contains($request->header('cookie'), 'PHPSESSID=');
        $customer = $hasSession ? $this->shopper->customer($store) : null;
        return $customer === null
            ? new Actor('anonymous', '', 'none', 'rest')
            : new Actor('customer', (string) $customer->id, 'session', 'rest');
    }

    private function bearer(string $token): Actor
    {
        $owner = $this->tokens->owner($token);
        if ($owner === null) {
            return new Actor('anonymous', '', 'none', 'rest');
        }
        $user = $owner['kind'] === 'admin' ? $this->admins->byId($owner['id']) : null;
        $rights = $user === null ? [] : $this->admins->rights($user['username']);
        return new Actor($owner['kind'], (string) $owner['id'], 'token', 'rest', $rights, '', '', $user['name'] ?? '');
    }

    /** A key has the rights of the account it acts for, as far as it was enrolled for them. */
    private function holder(KeyView $key): Actor
    {
        [$kind, $id] = explode(':', $key->getActsAs(), 2) + [1 => '0'];
        $user = $kind === 'admin' ? $this->admins->byId((int) $id) : null;
        if ($user === null) {
            throw new Refusal('signature_holder_inactive', 'The account this key acts for is not active.', 'signature', 401);
        }
        $rights = array_values(array_intersect($key->getResources(), $this->admins->rights($user['username'])));
        return new Actor($kind, $id, 'signature', 'rest', $rights, '', $key->getKeyId(), $user['name']);
    }
}
