<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Framework\App\Http;
use Magento\Framework\App\Request\Http as HttpRequest;
use Magento\Framework\App\ResponseInterface;
use PDOException;
use Throwable;
use Vendor\LeakResponse\Core\Contain\MaintenanceMode\MaintenanceGate;
use Vendor\LeakResponse\Model\Contain\MaintenanceAnswer;

/** Without its database Magento does not get as far as its front controller: the kept copy of the page answers. */
class KeepMaintenance
{
    public function __construct(
        private readonly MaintenanceGate $gate,
        private readonly HttpRequest $request,
        private readonly MaintenanceAnswer $answers,
    ) {
    }

    public function aroundLaunch(Http $subject, callable $proceed): ResponseInterface
    {
        try {
            return $proceed();
        } catch (Throwable $error) {
            $standIn = self::isDatabaseAway($error) ? $this->gate->withoutShop((string) $this->request->getServer('HTTP_HOST')) : null;
            if ($standIn === null) {
                throw $error;
            }
            return $this->answers->of($standIn, $this->request, '/' . ltrim((string) $this->request->getOriginalPathInfo(), '/'));
        }
    }

    /** No connection, or one that was lost. A statement that failed is another matter. */
    private static function isDatabaseAway(Throwable $error): bool
    {
        for ($cause = $error; $cause !== null; $cause = $cause->getPrevious()) {
            $isOfDriver = $cause instanceof PDOException
                && in_array((int) ($cause->errorInfo[1] ?? $cause->getCode()), [1040, 1045, 1049, 2002, 2003, 2006, 2013], true);
            if ($isOfDriver) {
                return true;
            }
        }
        return false;
    }
}
