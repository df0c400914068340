<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Framework\App\Request\Http as HttpRequest;
use Magento\Framework\App\Response\Http as HttpResponse;
use Magento\Framework\Webapi\Exception as WebapiException;
use Magento\Store\Model\StoreManagerInterface;
use Vendor\LeakResponse\Core\Contain\Access\Door;
use Vendor\LeakResponse\Core\Contain\Access\DoorGate;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** The doors of this shop as its own code meets them: closed or not, the answer, and the record of it. */
class ShopDoors
{
    public function __construct(
        private readonly DoorGate $gate,
        private readonly StoreManagerInterface $stores,
        private readonly ClosedAnswer $answers,
        private readonly RefusedVisits $refused,
    ) {
    }

    public function isClosed(Door $door, ?int $storeId = null): bool
    {
        $store = $this->stores->getStore($storeId ?: null);
        return $this->gate->isClosed($door, (int) $store->getWebsiteId(), (int) $store->getId());
    }

    public function isClosedEverywhere(Door $door): bool
    {
        return $this->gate->isClosedEverywhere($door);
    }

    /** For callers that are refused before anybody has looked who they are. */
    public function answerStranger(Door $door, HttpRequest $request): HttpResponse
    {
        $refusal = self::refusal($door);
        $this->refused->recordStranger($refusal);
        return $this->answers->of($refusal, $request, self::sentence($door));
    }

    public function answer(Door $door, HttpRequest $request, string $lang = 'en'): HttpResponse
    {
        $refusal = self::refusal($door);
        $this->refused->record($refusal);
        return $this->answers->of($refusal, $request, self::sentence($door), $lang);
    }

    /** For services: core's controllers show it, REST answers 403 with it, GraphQL names it. */
    public function refuse(Door $door): WebapiException
    {
        $refusal = self::refusal($door);
        $this->refused->record($refusal);
        return new WebapiException(__(self::sentence($door)), 0, WebapiException::HTTP_FORBIDDEN, [
            'code' => $refusal->refusalCode(),
            'field' => $refusal->field(),
        ]);
    }

    public static function refusal(Door $door): Refusal
    {
        return new Refusal('door_closed', $door->message(), $door->value, $door->status(), true);
    }

    /** As `Door::message`, literally, so that the phrases are found for translation. */
    private static function sentence(Door $door): string
    {
        return (string) match ($door) {
            Door::AdminLogin => __('The admin cannot be reached from this network for the moment.'),
            Door::Export => __('Exports are closed for the moment.'),
            Door::GraphQl => __('The GraphQL API is closed for the moment.'),
            Door::GuestCheckout => __('Guest checkout is closed for the moment. Please sign in to order.'),
            Door::Import => __('Imports are closed for the moment.'),
            Door::Registration => __('New accounts cannot be created for the moment.'),
            Door::Rest => __('The REST API is closed for the moment.'),
            Door::Soap => __('The SOAP API is closed for the moment.'),
            Door::Upload => __('Files cannot be uploaded for the moment.'),
        };
    }
}
