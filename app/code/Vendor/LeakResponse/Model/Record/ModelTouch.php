<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Magento\Framework\Model\AbstractModel;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTouch;

/** Which fields of a saved model differ from what was loaded: their names, never what stands in them. */
class ModelTouch
{
    private const NOISE = [
        'updated_at', 'update_time', 'modified', 'extra', 'logdate', 'lognum', 'form_key', 'store_id', 'stores', 'qty_options', 'product',
    ];

    public function __construct(private readonly Touches $touches)
    {
    }

    /** @param array<string, mixed> $data what else to say */
    public function saved(string $entity, AbstractModel $model, array $data = []): void
    {
        $id = self::about($entity, $model);
        if ($model->isObjectNew()) {
            $this->touches->note("{$entity}.created", $id + $data);
            return;
        }
        $fields = self::differing((array) $model->getOrigData(), $model->getData());
        if ($fields !== []) {
            $this->touches->note("{$entity}.changed", [...$id, ...$data, 'fields' => $fields]);
        }
    }

    /** @param array<string, mixed> $data what else to say */
    public function deleted(string $entity, AbstractModel $model, array $data = []): void
    {
        $this->touches->note("{$entity}.deleted", self::about($entity, $model) + $data);
    }

    /** @return array<string, mixed> */
    private static function about(string $entity, AbstractModel $model): array
    {
        $categories = PersonalTouch::categories($entity);
        $about = ['entity' => $entity, 'id' => (string) $model->getId()];
        if ($categories === []) {
            return $about;
        }
        $mail = $model->getData('customer_email') ?? $model->getData('subscriber_email');
        $owner = TouchNames::owner($model->getData('customer_id'), $mail);
        return $about + ['categories' => $categories, 'persons' => 1] + ($owner === '' ? [] : ['owner' => $owner]);
    }

    /**
     * @param array<mixed> $before only fields that were loaded count, when anything was
     * @param array<mixed> $after
     * @return list<string>
     */
    public static function differing(array $before, array $after): array
    {
        $fields = [];
        foreach ($after as $name => $value) {
            $old = $before[$name] ?? null;
            $isComparable = ($value === null || is_scalar($value)) && ($old === null || is_scalar($old));
            $isKnown = $before === [] || array_key_exists($name, $before);
            if ($isKnown && $isComparable && (string) $value !== (string) $old && !in_array($name, self::NOISE, true)) {
                $fields[] = (string) $name;
            }
        }
        sort($fields);
        return $fields;
    }
}
