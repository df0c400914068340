<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Operate;

use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Vendor\LeakResponse\Console\ExitCode;
use Vendor\LeakResponse\Console\KeyLines;
use Vendor\LeakResponse\Console\ShellCommand;
use Vendor\LeakResponse\Console\ShellHost;
use Vendor\LeakResponse\Core\Operate\EnrolKey as Enrol;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Model\Operate\KeyHolder;

/** leakresponse:key:enrol */
class EnrolKey extends ShellCommand
{
    public function __construct(
        ShellHost $host,
        private readonly Enrol $enrol,
        private readonly KeyHolder $holder,
    ) {
        parent::__construct($host);
    }

    protected function configure(): void
    {
        parent::configure();
        $this->setName('leakresponse:key:enrol')
            ->setDescription('Enrol the public half of an Ed25519 key that may sign requests')
            ->addOption('public-key', null, InputOption::VALUE_REQUIRED, 'Base64 or PEM text of the public key')
            ->addOption('label', null, InputOption::VALUE_REQUIRED, 'Whose key it is')
            ->addOption('acts-as', null, InputOption::VALUE_REQUIRED, 'admin:<id> or integration:<id>: whose rights apply')
            ->addOption(
                'resource',
                null,
                InputOption::VALUE_REQUIRED | InputOption::VALUE_IS_ARRAY,
                'ACL id the key may use; repeat it; none means all of ours'
            );
    }

    protected function act(InputInterface $input, OutputInterface $output): ExitCode
    {
        $actsAs = $this->need($input, 'acts-as');
        if (!$this->holder->isActive($actsAs)) {
            throw Refusal::badField('--acts-as', 'There is no active admin or integration with this id.');
        }
        $key = $this->enrol->enrol(
            $this->need($input, 'public-key'),
            $this->need($input, 'label'),
            $actsAs,
            array_values(array_map(strval(...), (array) $input->getOption('resource')))
        );
        if ($input->getOption('json')) {
            $this->print($output, KeyLines::data($key));
            return ExitCode::Done;
        }
        $output->writeln(KeyLines::line($key), OutputInterface::OUTPUT_RAW);
        return ExitCode::Done;
    }
}
