<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\Framework\MessageQueue\PublisherInterface;
use Magento\ImportExport\Api\Data\ExportInfoInterface;
use Magento\ImportExport\Model\Export;
use Magento\ImportExport\Model\Import;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTouch;
use Vendor\LeakResponse\Model\Record\BulkDoor;

/** System > Export and Import. An export is asked for by an admin and made by a consumer: the file name ties the two. */
class ExportData
{
    private const TOPIC = 'import_export.export';

    public function __construct(private readonly BulkDoor $door)
    {
    }

    public function aroundPublish(PublisherInterface $subject, callable $proceed, mixed $topicName, mixed $data): mixed
    {
        if ($topicName !== self::TOPIC || !$data instanceof ExportInfoInterface) {
            return $proceed($topicName, $data);
        }
        $said = ['file' => (string) $data->getFileName(), 'step' => 'requested'] + $this->about((string) $data->getEntity());
        return $this->door->through('data.exported', $said, static fn (): mixed => $proceed($topicName, $data));
    }

    public function aroundExport(Export $subject, callable $proceed): mixed
    {
        $said = ['file' => (string) $subject->getData('file_name'), 'step' => 'made'] + $this->about((string) $subject->getEntity());
        $rows = static fn (mixed $text): array => ['rows' => max(0, substr_count((string) $text, "\n") - 1)];
        return $this->door->through('data.exported', $said, $proceed, $rows);
    }

    public function aroundImportSource(Import $subject, callable $proceed): mixed
    {
        $said = $this->about((string) $subject->getData('entity')) + ['behavior' => (string) $subject->getData('behavior')];
        return $this->door->through('data.imported', $said, $proceed, static fn (): array => [
            'created' => (int) $subject->getCreatedItemsCount(),
            'updated' => (int) $subject->getUpdatedItemsCount(),
            'deleted' => (int) $subject->getDeletedItemsCount(),
        ]);
    }

    /** @return array<string, mixed> */
    private function about(string $name): array
    {
        $entity = PersonalTouch::entityOf($name);
        return ['name' => $name, 'entity' => $entity, 'categories' => PersonalTouch::categories($entity)];
    }
}
