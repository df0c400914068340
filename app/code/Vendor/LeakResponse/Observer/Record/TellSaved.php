<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Record;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Magento\Framework\Model\AbstractModel;
use Vendor\LeakResponse\Model\Record\ConfigTouch;
use Vendor\LeakResponse\Model\Record\ModelTouch;

/** Models that are saved or deleted, by the name of their event. */
class TellSaved implements ObserverInterface
{
    private const ENTITIES = [
        'customer_address' => 'address',
        'customer' => 'customer',
        'sales_order' => 'order',
        'newsletter_subscriber' => 'subscriber',
        'wishlist_item' => 'wishlist_item',
        'review' => 'review',
        'vault_payment_token' => 'vault_token',
        'admin_user' => 'admin_user',
        'authorization_roles' => 'role',
        'cms_page' => 'content',
        'cms_block' => 'content',
    ];

    public function __construct(private readonly ModelTouch $touch, private readonly ConfigTouch $config)
    {
    }

    public function execute(Observer $observer): void
    {
        $event = $observer->getEvent();
        $model = $event->getData('data_object') ?? $event->getData('object');
        if (!$model instanceof AbstractModel) {
            return;
        }
        preg_match('/^(.*)_(save|delete)(?:_commit)?_after$/D', (string) $event->getName(), $found);
        [, $prefix, $act] = $found + ['', '', ''];
        if ($prefix === 'config_data') {
            $this->config($model, $act);
            return;
        }
        $entity = self::ENTITIES[$prefix] ?? '';
        if ($entity === '') {
            return;
        }
        $data = $entity === 'content' ? ['content' => $prefix] : [];
        $act === 'save' ? $this->touch->saved($entity, $model, $data) : $this->touch->deleted($entity, $model, $data);
    }

    private function config(AbstractModel $model, string $act): void
    {
        $where = [(string) $model->getData('path'), (string) $model->getData('scope'), (int) $model->getData('scope_id')];
        if ($act === 'delete') {
            $this->config->deleted(...[...$where, 'form']);
            return;
        }
        $value = $model->getData('value');
        [$old, $new] = [$this->before($model), is_scalar($value) ? (string) $value : ''];
        if ($old !== $new) {
            $this->config->changed(...[...$where, $old, $new, 'form']);
        }
    }

    /** What the setting said before, from its scope or from above. */
    private function before(AbstractModel $model): string
    {
        $old = method_exists($model, 'getOldValue') ? $model->getOldValue() : null;
        return is_scalar($old) ? (string) $old : '';
    }
}
