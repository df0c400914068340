<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\Email\Model\ResourceModel\Template;
use Magento\Framework\Model\AbstractModel;
use Vendor\LeakResponse\Model\Record\ModelTouch;

/** Mail templates have no event of their own. */
class SaveTemplate
{
    public function __construct(private readonly ModelTouch $touch)
    {
    }

    public function afterSave(Template $subject, mixed $result, AbstractModel $object): mixed
    {
        $this->touch->saved('content', $object, ['content' => 'mail_template']);
        return $result;
    }

    public function afterDelete(Template $subject, mixed $result, AbstractModel $object): mixed
    {
        $this->touch->deleted('content', $object, ['content' => 'mail_template']);
        return $result;
    }
}
