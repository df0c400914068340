<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Shared;

use Magento\Backend\Model\Auth\Session;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\CurrentActor;

/** The admin at the panel, known by the admin session. */
class PanelActor implements CurrentActor
{
    public function __construct(
        private readonly Session $session,
        private readonly OurResources $resources,
    ) {
    }

    public function current(): Actor
    {
        $user = $this->session->getUser();
        if ($user === null || !$user->getId()) {
            return new Actor('anonymous', '0', 'none', 'panel');
        }
        return new Actor(
            'admin',
            (string) $user->getId(),
            'session',
            'panel',
            $this->resources->granted(fn (string $id): bool => $this->session->isAllowed($id)),
            hash('sha256', (string) session_id()),
            '',
            (string) $user->getUserName(),
        );
    }
}
