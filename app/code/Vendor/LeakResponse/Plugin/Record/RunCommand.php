<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\Framework\Console\CommandListInterface;
use Vendor\LeakResponse\Model\Record\CommandRun;

/** Every start of bin/magento asks for the list of commands: the one place that all of them pass. */
class RunCommand
{
    public function __construct(private readonly CommandRun $run)
    {
    }

    /**
     * @param array<mixed> $result
     * @return array<mixed>
     */
    public function afterGetCommands(CommandListInterface $subject, array $result): array
    {
        $this->run->began();
        return $result;
    }
}
