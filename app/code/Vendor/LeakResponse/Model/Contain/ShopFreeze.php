<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Cms\Model\PageFactory;
use Magento\Email\Model\TemplateFactory;
use Magento\Framework\App\Config\ValueFactory;
use Magento\Framework\Event\ManagerInterface;
use Magento\User\Model\UserFactory;
use Vendor\LeakResponse\Core\Contain\Freeze\FrozenAreas;
use Vendor\LeakResponse\Model\Contain\Canary\Tally;

/** Tries to save and to delete one empty thing of each area, as far as core's own events and no further. */
class ShopFreeze implements FrozenAreas
{
    public function __construct(
        private readonly Freeze $freeze,
        private readonly ManagerInterface $events,
        private readonly UserFactory $users,
        private readonly PageFactory $pages,
        private readonly ValueFactory $values,
        private readonly TemplateFactory $templates,
    ) {
    }

    public function attempt(array $areas): array
    {
        $tally = new Tally();
        foreach ($areas as $area) {
            $model = match ($area) {
                'admins' => $this->users->create(),
                'cms' => $this->pages->create(),
                'templates' => $this->templates->create(),
                default => $this->values->create(),
            };
            foreach (['model_save_before', 'model_delete_before'] as $event) {
                $save = fn () => $this->events->dispatch($event, ['object' => $model]);
                $tally->canary("change_{$area}", 'in_process', !$this->freeze->isRefused($save));
            }
        }
        return $tally->probes();
    }
}
