<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Preserve;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Api\Data\EvidencePackageInterface;
use Vendor\LeakResponse\Api\ListEvidenceInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;

/** leakresponse:evidence:list */
class ListPackages extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly ListEvidenceInterface $list,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:evidence:list')
            ->setDescription('Packages of evidence of an incident')
            ->addOption('incident', null, InputOption::VALUE_REQUIRED, 'Number of the incident');
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $packages = $this->list->execute((int) $this->need($input, 'incident'));
        $lines = array_map(static fn (EvidencePackageInterface $one): array => PackageLines::of($one), $packages);
        $this->show($input, $output, $packages, ListEvidenceInterface::class, array_merge(...$lines));
        return ExitCode::Done;
    }
}
