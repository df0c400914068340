<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Integrity;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Integrity\DifferenceBook;
use Vendor\LeakResponse\Core\Integrity\DifferenceView;
use Vendor\LeakResponse\Core\Integrity\ScanBook;
use Vendor\LeakResponse\Core\Integrity\ScanTree;
use Vendor\LeakResponse\Core\Integrity\ShopFiles;
use Vendor\LeakResponse\Core\Integrity\UnableToTrustManifest;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** leakresponse:integrity:scan */
class Scan extends ShellCommand
{
    private const SLICE = 3600.0;
    private const SHOWN = 100;

    public function __construct(
        ShellHost $host,
        private readonly ScanTree $scan,
        private readonly ScanBook $scans,
        private readonly DifferenceBook $differences,
        private readonly ShopFiles $files,
        private readonly CurrentActor $actor,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:integrity:scan')
            ->setDescription('Compare the files with the manifest now; exit code 4 when something differs or the manifest was replaced')
            ->addOption('quick', null, InputOption::VALUE_NONE, 'Read only files that were touched');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $node = $this->files->node();
        $kind = $input->getOption('quick') ? 'incremental' : 'full';
        // One that cron has begun may be a quick one: it makes room.
        $this->scans->abandon($node->name);
        try {
            $scan = $this->scan->work($this->files->rules(), $node, $kind, self::SLICE, $this->actor->current());
        } catch (UnableToTrustManifest $error) {
            $this->tell($input, $output, ['trust' => $error->reason()], [$error->getMessage()]);
            return ExitCode::Tampering;
        }
        if ($scan === null) {
            throw Refusal::unprocessable('no_manifest', '', 'There is no manifest yet: leakresponse:integrity:manifest makes it.');
        }
        $open = array_map(DifferenceView::of(...), $this->differences->page('open', 0, self::SHOWN));
        $this->tell($input, $output, [
            'trust' => 'sound',
            'state' => (string) $scan['state'],
            'files' => (int) $scan['files'],
            'bytes' => (int) $scan['bytes'],
            'differences' => (int) $scan['differences'],
            'left_out' => (int) $scan['left_out'],
            'open' => array_map(
                static fn (DifferenceView $one): array => ['id' => $one->getId(), 'change' => $one->getChange(), 'path' => $one->getPath()],
                $open
            ),
        ], [
            "{$scan['files']} names, {$scan['bytes']} bytes read, {$scan['differences']} differences",
            ...array_map(
                static fn (DifferenceView $one): string => "{$one->getId()}  {$one->getChange()}  {$one->getPath()}",
                $open
            ),
        ]);
        return match (true) {
            $scan['state'] !== 'done' => ExitCode::Partial,
            (int) $scan['differences'] > 0 => ExitCode::Tampering,
            default => ExitCode::Done,
        };
    }

    /**
     * @param array<string, mixed> $data
     * @param list<string> $lines
     */
    private function tell(InputInterface $input, OutputInterface $output, array $data, array $lines): void
    {
        $input->getOption('json') ? $this->print($output, $data) : $output->writeln($lines, OutputInterface::OUTPUT_RAW);
    }
}
