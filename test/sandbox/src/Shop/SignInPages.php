<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use LeakResponse\Sandbox\Http\Html;
use LeakResponse\Sandbox\Http\PhpSession;
use LeakResponse\Sandbox\Http\Response;
use Vendor\LeakResponse\Core\Contain\Guard\UnableToReadEpoch;

/** Signing in and out. One sentence for a wrong password, an ended one and an unknown account. */
class SignInPages
{
    private const REFUSED = 'The sign-in was incorrect. Check your email address and password, or set a new password.';

    public function __construct(
        private readonly ShopPage $page,
        private readonly Accounts $accounts,
        private readonly ShopperSession $shopper,
        private readonly Cart $cart,
        private readonly PasswordNews $news,
        private readonly PhpSession $session,
    ) {
    }

    public function login(Visit $visit): Response
    {
        if ($visit->customer !== null) {
            return $visit->to('/customer/account');
        }
        $fields = Html::input('email', 'Email address', 'email', 'username')
            . Html::input('password', 'Password', 'password', 'current-password');
        $main = '<h1>Sign in</h1>' . $this->news->html($visit)
            . Html::form($visit->url('/customer/account/loginPost'), $visit->formKey, $fields, 'Sign in')
            . "<p><a href=\"{$visit->url('/customer/account/forgotpassword')}\">Forgot your password?</a></p>";
        $style = $this->news->isShown() ? ['view/frontend/css/leakresponse-storefront.css'] : [];
        return $this->page->response('Sign in', $main, $visit->store, null, $style);
    }

    public function signIn(Visit $visit): Response
    {
        try {
            $customer = $this->accounts->authenticate(
                trim($visit->request->field('email')),
                $visit->request->field('password'),
                $visit->store->websiteId
            );
            if ($customer !== null) {
                $this->shopper->signIn($customer, $visit->store);
                $this->cart->follow($customer, $visit->store);
                return $visit->to('/customer/account');
            }
        } catch (UnableToReadEpoch) {
            $this->session->say('We cannot check passwords just now. Please try again in a minute.');
            return $visit->to('/customer/account/login');
        }
        $this->session->say(self::REFUSED);
        return $visit->to('/customer/account/login');
    }

    public function signOut(Visit $visit): Response
    {
        $this->shopper->signOut($visit->store);
        $this->session->say('You are signed out.');
        return $visit->to('/');
    }
}
