<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Backend\App\AbstractAction;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\App\Request\Http as HttpRequest;
use Magento\Framework\App\ResponseInterface;
use Magento\Framework\Controller\ResultInterface;
use Vendor\LeakResponse\Core\Contain\Access\Door;
use Vendor\LeakResponse\Model\Contain\ShopDoors;

/** Exports, imports and uploads of the admin, behind core's own check of who is signed in. */
class CloseAdminActions
{
    private const EXPORT = '/^(?:export|gridto)/i';
    /** Files that exports have left behind. */
    private const DOWNLOADS = ['export_file', 'history', 'backup', 'index_backup'];
    private const IMPORT = '/^(?:import|start|validate)/i';

    public function __construct(private readonly ShopDoors $doors)
    {
    }

    public function aroundDispatch(
        AbstractAction $subject,
        callable $proceed,
        RequestInterface $request
    ): ResponseInterface|ResultInterface|null {
        $door = $request instanceof HttpRequest ? self::doorOf($request) : null;
        return $door === null || !$this->doors->isClosedEverywhere($door)
            ? $proceed($request)
            : $this->doors->answer($door, $request);
    }

    private static function doorOf(HttpRequest $request): ?Door
    {
        $controller = strtolower((string) $request->getControllerName());
        $action = (string) $request->getActionName();
        $isDownload = strtolower($action) === 'download'
            && (in_array($controller, self::DOWNLOADS, true) || $request->getRouteName() === 'backup');
        return match (true) {
            preg_match(self::EXPORT, $action) === 1, $isDownload => Door::Export,
            str_starts_with(strtolower($action), 'import'),
            $controller === 'import' && preg_match(self::IMPORT, $action) === 1 => Door::Import,
            CloseUploads::bringsFile($request) => Door::Upload,
            default => null,
        };
    }
}
