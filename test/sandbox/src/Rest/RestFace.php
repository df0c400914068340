<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Rest;

use LeakResponse\Sandbox\Http\Face;
use LeakResponse\Sandbox\Http\Request;
use LeakResponse\Sandbox\Http\Response;
use LeakResponse\Sandbox\Shared\SandboxActor;
use LeakResponse\Sandbox\Shared\StoreView;
use Throwable;

/** `/rest/V1/…` and `/rest/<store>/V1/…`: the shop's own token door and account, and the routes of this module. */
class RestFace implements Face
{
    public function __construct(
        private readonly TokenDoor $tokens,
        private readonly Callers $callers,
        private readonly CallService $services,
        private readonly SandboxActor $actor,
        private readonly ApiError $errors,
    ) {
    }

    public function answer(Request $request): Response
    {
        $store = StoreView::all()[0];
        $path = substr(explode('?', $request->target, 2)[0], strlen('/rest'));
        if (preg_match('~^/([a-z0-9]+)(/V1/.*)$~D', $path, $part) === 1 && StoreView::byCode($part[1]) !== null) {
            $store = StoreView::byCode($part[1]);
            $path = $part[2];
        }
        try {
            return $this->tokens->answer($request, $path, $store) ?? $this->ours($request, $path, $store);
        } catch (Throwable $error) {
            return $this->errors->response($error, $request->method, $path, $request->address);
        }
    }

    private function ours(Request $request, string $path, StoreView $store): Response
    {
        $actor = $this->callers->of($request, $path, $store);
        $this->actor->become($actor);
        if ($path === '/V1/customers/me' && $request->method === 'GET') {
            return $this->tokens->me($actor);
        }
        return Response::json($this->services->call($actor, $request->method, $path, $request->body, $request->query));
    }
}
