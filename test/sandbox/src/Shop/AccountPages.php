<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use LeakResponse\Sandbox\Http\Html;
use LeakResponse\Sandbox\Http\PhpSession;
use LeakResponse\Sandbox\Http\Response;
use Vendor\LeakResponse\Api\AcknowledgeMyNoticeInterface;
use Vendor\LeakResponse\Api\ListMyNoticesInterface;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** The account with its notices, "I have read this", and the private sections a cached page loads. */
class AccountPages
{
    public function __construct(
        private readonly ShopPage $page,
        private readonly ListMyNoticesInterface $notices,
        private readonly AcknowledgeMyNoticeInterface $acknowledge,
        private readonly NoticeMarkup $markup,
        private readonly Connection $connection,
        private readonly PhpSession $session,
    ) {
    }

    public function account(Visit $visit): Response
    {
        $customer = $visit->customer;
        if ($customer === null) {
            return $visit->to('/customer/account/login');
        }
        $notices = '';
        foreach ($this->notices->execute($customer->id) as $notice) {
            $action = $visit->url('/leakresponse/notice/acknowledge');
            $notices .= $this->markup->element($notice, $visit->formKey, $action, $visit->store->locale);
        }
        $main = "{$notices}<h1>Your account</h1><p>" . Html::e($customer->name()) . '<br>' . Html::e($customer->email) . '</p>'
            . $this->orders($customer)
            . Html::form($visit->url('/customer/account/logout'), $visit->formKey, '', 'Sign out');
        return $this->page->response(
            'Your account',
            $main,
            $visit->store,
            $customer,
            $notices === '' ? [] : ['view/frontend/css/leakresponse-storefront.css'],
            $notices === '' ? [] : ['view/frontend/js/leakresponse-notice.min.js']
        );
    }

    public function acknowledge(Visit $visit): Response
    {
        $id = $visit->request->field('notice_id');
        if ($visit->customer === null) {
            return $visit->to('/customer/account/login');
        }
        try {
            if (preg_match('/^[1-9][0-9]{0,9}$/D', $id) !== 1) {
                throw Refusal::badField('notice_id', 'notice_id must be the number of a notice.');
            }
            $notice = $this->acknowledge->execute($visit->customer->id, (int) $id);
        } catch (Refusal) {
            $this->session->say('We could not save that. Check your connection and press the button again.');
            return $visit->to('/customer/account');
        }
        return $visit->request->wantsJson()
            ? Response::json(['acknowledged_at' => $notice->getAcknowledgedAt(), 'line' => $this->markup->readLine($notice)])
            : $visit->to('/customer/account');
    }

    public function sections(Visit $visit): Response
    {
        $customer = $visit->customer;
        return Response::json([
            'customer' => $customer === null
                ? (object) []
                : ['fullname' => $customer->name(), 'firstname' => $customer->firstName, 'websiteId' => (string) $customer->websiteId],
        ]);
    }

    private function orders(Customer $customer): string
    {
        $rows = $this->connection->fetchAll(
            "SELECT increment_id, grand_total, created_at FROM {$this->connection->table('sales_order')}"
            . ' WHERE customer_id = ? ORDER BY entity_id DESC LIMIT 5',
            [$customer->id]
        );
        if ($rows === []) {
            return '<p>No orders yet.</p>';
        }
        $lines = '';
        foreach ($rows as $row) {
            $lines .= '<tr><td>' . Html::e((string) $row['increment_id']) . '</td><td>'
                . Html::e(substr((string) $row['created_at'], 0, 10)) . '</td><td>'
                . CatalogPages::money((float) $row['grand_total']) . '</td></tr>';
        }
        return '<table><caption>Your last orders</caption><thead><tr><th scope="col">Number</th><th scope="col">Date</th>'
            . "<th scope=\"col\">Total</th></tr></thead><tbody>{$lines}</tbody></table>";
    }
}
