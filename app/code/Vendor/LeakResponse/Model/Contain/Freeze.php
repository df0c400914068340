<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Authorization\Model\Role;
use Magento\Authorization\Model\Rules;
use Magento\Cms\Model\Block;
use Magento\Cms\Model\Page;
use Magento\Email\Model\AbstractTemplate;
use Magento\Framework\App\Config\Value;
use Magento\Framework\Webapi\Exception as WebapiException;
use Magento\Integration\Model\Integration;
use Magento\Integration\Model\Oauth\Consumer;
use Magento\User\Model\User;
use Magento\Variable\Model\Variable;
use Magento\Widget\Model\Widget\Instance;
use Vendor\LeakResponse\Core\Contain\Freeze\FreezeGate;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\CurrentActor;

/** Which of core's models belong to which area, and the refusal to change one. */
class Freeze
{
    private const MODELS = [
        'admins' => [User::class, Role::class, Rules::class, Integration::class, Consumer::class],
        'cms' => [Page::class, Block::class, Instance::class, Variable::class],
        'config' => [Value::class],
        'templates' => [AbstractTemplate::class],
    ];

    private bool $isTried = false;

    public function __construct(
        private readonly FreezeGate $gate,
        private readonly Recorder $recorder,
        private readonly CurrentActor $actor,
    ) {
    }

    /** @throws WebapiException core's forms show it, REST answers with it */
    public function checkModel(object $model): void
    {
        foreach (self::MODELS as $area => $classes) {
            foreach ($classes as $class) {
                if ($model instanceof $class) {
                    $this->check($area);
                    return;
                }
            }
        }
    }

    /** @throws WebapiException */
    public function check(string $area): void
    {
        // The shell repairs what is frozen for everybody else.
        if ((PHP_SAPI === 'cli' && !$this->isTried) || !$this->gate->isFrozen($area)) {
            return;
        }
        if (!$this->isTried) {
            // After the response: the save that is refused here takes its own transaction back.
            $data = ['code' => "frozen.{$area}", 'field' => $area, 'route' => 'unknown'];
            $this->recorder->note('refusal.recorded', $this->actor->current(), $data);
        }
        throw new WebapiException(
            __('This cannot be changed for the moment: it is frozen while an incident is handled.'),
            0,
            WebapiException::HTTP_FORBIDDEN,
            ['code' => FreezeGate::refusal($area)->refusalCode(), 'field' => $area]
        );
    }

    /** Whether saving the model would be refused to a visitor. `$save` gets as far as core's own events. */
    public function isRefused(callable $save): bool
    {
        $this->isTried = true;
        try {
            $save();
        } catch (WebapiException $refused) {
            return $refused->getHttpCode() === WebapiException::HTTP_FORBIDDEN;
        } finally {
            $this->isTried = false;
        }
        return false;
    }
}
