<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\Framework\App\RequestInterface;
use Magento\Ui\Model\Export\ConvertToCsv;
use Magento\Ui\Model\Export\ConvertToXml;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTouch;
use Vendor\LeakResponse\Model\Record\BulkDoor;
use Vendor\LeakResponse\Model\Record\GridRows;

/** A grid as a file: said before the first row is read, or there is no file. */
class ExportGrid
{
    public function __construct(
        private readonly BulkDoor $door,
        private readonly GridRows $rows,
        private readonly RequestInterface $request,
    ) {
    }

    /** @return array<mixed> */
    public function aroundGetCsvFile(ConvertToCsv $subject, callable $proceed): array
    {
        return $this->export('csv', $proceed);
    }

    /** @return array<mixed> */
    public function aroundGetXmlFile(ConvertToXml $subject, callable $proceed): array
    {
        return $this->export('xml', $proceed);
    }

    /** @return array<mixed> */
    private function export(string $format, callable $proceed): array
    {
        $grid = (string) $this->request->getParam('namespace');
        $entity = PersonalTouch::entityOf($grid);
        $data = ['grid' => $grid, 'format' => $format, 'entity' => $entity, 'categories' => PersonalTouch::categories($entity)];
        return $this->door->through('grid.exported', $data, $proceed, fn (): array => ['rows' => $this->rows->taken()]);
    }
}
