<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\Framework\App\RequestInterface;
use Magento\Framework\App\Response\HttpInterface;
use Magento\Framework\App\Response\Http\FileFactory;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTouch;
use Vendor\LeakResponse\Model\Record\BulkDoor;

/** The door nearly every file of the admin panel leaves by: exports, reports, documents, labels, backups. */
class DownloadFile
{
    public function __construct(private readonly BulkDoor $door, private readonly RequestInterface $request)
    {
    }

    public function aroundCreate(FileFactory $subject, callable $proceed, mixed $fileName, mixed ...$rest): mixed
    {
        $route = method_exists($this->request, 'getFullActionName') ? (string) $this->request->getFullActionName() : '';
        $grid = (string) $this->request->getParam('namespace');
        $entity = PersonalTouch::entityOf("{$route} {$grid} {$fileName}");
        $data = ['name' => (string) $fileName, 'route' => $route, 'entity' => $entity];
        $data['categories'] = PersonalTouch::categories($entity);
        return $this->door->through(
            'file.downloaded',
            $data,
            static fn (): mixed => $proceed($fileName, ...$rest),
            static fn (mixed $response): array => ['bytes' => self::length($response)]
        );
    }

    private static function length(mixed $response): int
    {
        $header = $response instanceof HttpInterface ? $response->getHeader('Content-Length') : false;
        return is_object($header) && method_exists($header, 'getFieldValue') ? (int) $header->getFieldValue() : 0;
    }
}
