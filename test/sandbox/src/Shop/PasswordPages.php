<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use LeakResponse\Sandbox\Http\Html;
use LeakResponse\Sandbox\Http\PhpSession;
use LeakResponse\Sandbox\Http\Response;
use LeakResponse\Sandbox\Mail\Mailbox;
use LeakResponse\Sandbox\Wiring\Settings;
use Vendor\LeakResponse\Core\Contain\Guard\PasswordGate;

/** A new password by a link in a mail. */
class PasswordPages
{
    private const SHORTEST = 8;

    public function __construct(
        private readonly ShopPage $page,
        private readonly Accounts $accounts,
        private readonly PasswordGate $gate,
        private readonly Mailbox $mailbox,
        private readonly Settings $settings,
        private readonly PhpSession $session,
    ) {
    }

    public function forgotten(Visit $visit): Response
    {
        $main = '<h1>Set a new password</h1><p>We send you a link by mail.</p>' . Html::form(
            $visit->url('/customer/account/forgotpasswordpost'),
            $visit->formKey,
            Html::input('email', 'Email address', 'email', 'username'),
            'Send the link'
        );
        return $this->page->response('Set a new password', $main, $visit->store, $visit->customer);
    }

    /** The same answer for everybody: whether there is such an account is not told. */
    public function sendLink(Visit $visit): Response
    {
        $customer = $this->accounts->byEmail(trim($visit->request->field('email')), $visit->store->websiteId);
        $token = $customer === null ? bin2hex(random_bytes(16)) : $this->accounts->makeResetToken($customer);
        $link = $this->settings->shopUrl . $visit->url('/customer/account/createPassword') . '?token=' . $token;
        $text = "Somebody asked for a new password for your account at Corner Shop.\nIf it was not you, do nothing.";
        $this->mailbox->send($customer?->email, 'Set a new password', $text, $link);
        $this->session->say('If there is an account with that address, we have sent it a link. It works for two hours.');
        return $visit->to('/customer/account/login');
    }

    public function choose(Visit $visit): Response
    {
        $token = $visit->request->asked('token');
        if ($this->owner($token) === null) {
            return $this->tooOld($visit);
        }
        $fields = '<input type="hidden" name="token" value="' . Html::e($token) . '">'
            . Html::input('password', 'New password, at least 8 characters', 'password', 'new-password');
        $main = '<h1>Choose a new password</h1>'
            . Html::form($visit->url('/customer/account/resetpasswordpost'), $visit->formKey, $fields, 'Set the new password');
        return $this->page->response('Choose a new password', $main, $visit->store, null);
    }

    public function set(Visit $visit): Response
    {
        $customer = $this->owner($visit->request->field('token'));
        if ($customer === null) {
            return $this->tooOld($visit);
        }
        if (strlen($visit->request->field('password')) < self::SHORTEST) {
            $this->session->say('The password must have at least 8 characters.');
            return $visit->to('/customer/account/createPassword?token=' . rawurlencode($visit->request->field('token')));
        }
        $this->accounts->setPassword($customer, $visit->request->field('password'));
        $this->session->say('Your new password is set. Please sign in with it.');
        return $visit->to('/customer/account/login');
    }

    private function owner(string $token): ?Customer
    {
        $customer = preg_match('/^[0-9a-f]{32}$/D', $token) === 1 ? $this->accounts->byResetToken($token) : null;
        return $customer !== null && $this->gate->mayUseLink($customer->subject()) ? $customer : null;
    }

    private function tooOld(Visit $visit): Response
    {
        $this->session->say('This link no longer works. Ask for a new one.');
        return $visit->to('/customer/account/forgotpassword');
    }
}
