<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Rest;

use LeakResponse\Sandbox\Http\Request;
use LeakResponse\Sandbox\Http\Response;
use LeakResponse\Sandbox\Panel\SignInAdmin;
use LeakResponse\Sandbox\Shared\StoreView;
use LeakResponse\Sandbox\Shop\Accounts;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** What the shop itself serves: tokens for a name and a password, and the caller's own account. */
class TokenDoor
{
    private const REFUSED = 'The account sign-in was incorrect. Check the name and the password.';

    public function __construct(
        private readonly Accounts $accounts,
        private readonly SignInAdmin $admins,
        private readonly BearerTokens $tokens,
    ) {
    }

    /** Null when the path is another door's. */
    public function answer(Request $request, string $path, StoreView $store): ?Response
    {
        $kind = match ("{$request->method} {$path}") {
            'POST /V1/integration/customer/token' => 'customer',
            'POST /V1/integration/admin/token' => 'admin',
            default => null,
        };
        if ($kind === null) {
            return null;
        }
        $given = json_decode($request->body, true);
        $text = static fn (string $name): string => is_array($given) && is_string($given[$name] ?? null) ? $given[$name] : '';
        $subject = $kind === 'admin'
            ? $this->admin($text('username'), $text('password'))
            : $this->accounts->authenticate($text('username'), $text('password'), $store->websiteId)?->subject();
        return $subject === null
            ? Response::json(['message' => self::REFUSED], 401)
            : Response::json($this->tokens->issue($kind, $subject));
    }

    /** @throws Refusal */
    public function me(Actor $actor): Response
    {
        $customer = $actor->kind() === 'customer' ? $this->accounts->byId((int) $actor->id()) : null;
        if ($customer === null) {
            throw new Refusal('not_signed_in', 'Sign in or sign the request.', '', 401);
        }
        return Response::json([
            'id' => $customer->id,
            'email' => $customer->email,
            'firstname' => $customer->firstName,
            'lastname' => $customer->lastName,
            'website_id' => $customer->websiteId,
            'store_id' => $customer->storeId,
        ]);
    }

    private function admin(string $username, string $password): ?Subject
    {
        $user = $this->admins->check($username, $password);
        return $user === null ? null : Subject::admin($user['id']);
    }
}
