<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console;

use Magento\Framework\App\Area;
use Magento\Framework\App\State;
use Magento\Framework\Exception\LocalizedException;
use Magento\Framework\Webapi\ServiceOutputProcessor;
use Psr\Log\LoggerInterface;
use Throwable;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Model\Shared\FaultCode;
use Vendor\LeakResponse\Model\Shared\StandInActor;

/** What every command of ours needs of Magento: an area, the shell's actor, the web API's way of writing answers. */
class ShellHost
{
    public function __construct(
        private readonly State $state,
        private readonly StandInActor $standIn,
        private readonly ServiceOutputProcessor $output,
        private readonly Recorder $recorder,
        private readonly LoggerInterface $logger,
    ) {
    }

    /** @param callable(): int $work */
    public function asShell(callable $work): int
    {
        try {
            $this->state->getAreaCode();
        } catch (LocalizedException) {
            $this->state->setAreaCode(Area::AREA_CRONTAB);
        }
        $this->standIn->shell();
        try {
            return $work();
        } finally {
            $this->recorder->flush();
        }
    }

    /**
     * @param class-string $service
     * @return array<mixed>
     */
    public function asApi(mixed $answer, string $service): array
    {
        return (array) $this->output->process($answer, $service, 'execute');
    }

    public function refusal(Throwable $error): Refusal
    {
        if ($error instanceof Refusal) {
            return $error;
        }
        $this->logger->error('LeakResponse: ' . $error::class . " at {$error->getFile()}:{$error->getLine()}");
        return FaultCode::of($error);
    }
}
