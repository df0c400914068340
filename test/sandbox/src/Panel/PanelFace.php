<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Panel;

use LeakResponse\Sandbox\Http\Face;
use LeakResponse\Sandbox\Http\Html;
use LeakResponse\Sandbox\Http\Request;
use LeakResponse\Sandbox\Http\Response;
use LeakResponse\Sandbox\Shop\SandboxDoors;
use LeakResponse\Sandbox\Shop\SandboxNetworks;

/** The admin panel: sign-in, the Control room and its two doors. */
class PanelFace implements Face
{
    private const HOME = '/leakresponse/room';

    public function __construct(
        private readonly PanelSession $session,
        private readonly SignInAdmin $signIn,
        private readonly RoomPage $room,
        private readonly PanelDoors $doors,
        private readonly SandboxDoors $shopDoors,
        private readonly SandboxNetworks $networks,
    ) {
    }

    public function answer(Request $request): Response
    {
        $refused = $this->networks->refused($request, null) ?? $this->shopDoors->closedAdmin($request);
        return $refused ?? match ("{$request->method} {$request->path}") {
            'POST /leakresponse/bridge/call', 'POST /leakresponse/stepup/verify' => $this->doors->answer($request),
            'GET ' . self::HOME => $this->room(''),
            'GET /leakresponse/incidents' => $this->room('#/incidents'),
            'GET /leakresponse/ledger' => $this->room('#/ledger'),
            'POST /login' => $this->login($request),
            'POST /logout' => $this->logout($request),
            'GET /' => $this->session->admin() === null ? $this->page(200) : Response::redirect(self::HOME),
            default => Response::redirect('/'),
        };
    }

    private function room(string $start): Response
    {
        $admin = $this->session->admin();
        return $admin === null
            ? Response::redirect('/')
            : $this->room->response($admin, $this->session->open()->formKey(), $start);
    }

    private function login(Request $request): Response
    {
        $session = $this->session->open();
        if (!$session->isFormKey($request->field('form_key'))) {
            $session->say('Your session has changed. Please try again.');
            return Response::redirect('/');
        }
        $user = $this->signIn->check($request->field('username'), $request->field('password'));
        if ($user === null) {
            $session->say('The sign-in was incorrect. Check the name and the password.');
            return Response::redirect('/');
        }
        $this->session->signIn($user['id'], $request->address);
        return Response::redirect(self::HOME);
    }

    private function logout(Request $request): Response
    {
        if ($this->session->open()->isFormKey($request->field('form_key'))) {
            $this->session->end();
        }
        return Response::redirect('/');
    }

    private function page(int $status): Response
    {
        $session = $this->session->open();
        $message = $session->said();
        $said = $message === '' ? '' : '<p class="message" role="status">' . Html::e($message) . '</p>';
        $fields = Html::input('username', 'User name', 'text', 'username')
            . Html::input('password', 'Password', 'password', 'current-password');
        $body = '<main class="narrow"><h1>Shop admin</h1>' . $said
            . Html::form('/login', $session->formKey(), $fields, 'Sign in') . '</main>';
        return Response::page(Html::page('Sign in – Shop admin', $body, ['shop.css']), $status);
    }
}
