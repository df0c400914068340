<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Wiring;

use LeakResponse\Sandbox\Http\PhpSession;
use LeakResponse\Sandbox\Mail\CancelNote;
use LeakResponse\Sandbox\Operate\MailProbe;
use LeakResponse\Sandbox\Panel\AdminUsers;
use LeakResponse\Sandbox\Panel\SandboxAccounts;
use LeakResponse\Sandbox\Panel\SandboxRights;
use LeakResponse\Sandbox\Proof\SandboxCanaries;
use LeakResponse\Sandbox\Shared\PdoConnection;
use LeakResponse\Sandbox\Shared\SandboxActor;
use LeakResponse\Sandbox\Shared\SandboxAddress;
use LeakResponse\Sandbox\Shared\SandboxDirectory;
use LeakResponse\Sandbox\Shared\SecondConnection;
use LeakResponse\Sandbox\Shop\SandboxCatalogue;
use LeakResponse\Sandbox\Shop\SandboxDoors;
use LeakResponse\Sandbox\Shop\SandboxFiles;
use LeakResponse\Sandbox\Shop\SandboxIsolation;
use LeakResponse\Sandbox\Shop\SandboxNetworks;
use LeakResponse\Sandbox\Shop\SandboxPayments;
use LeakResponse\Sandbox\Shop\SandboxStorefronts;
use LeakResponse\Sandbox\Shop\SandboxTransactions;
use Vendor\LeakResponse\Api;
use Vendor\LeakResponse\Core\Approve;
use Vendor\LeakResponse\Core\Assess;
use Vendor\LeakResponse\Core\Contain;
use Vendor\LeakResponse\Core\Integrate;
use Vendor\LeakResponse\Core\Integrity;
use Vendor\LeakResponse\Core\Notify;
use Vendor\LeakResponse\Core\Operate;
use Vendor\LeakResponse\Core\Playbook;
use Vendor\LeakResponse\Core\Preserve;
use Vendor\LeakResponse\Core\Record;
use Vendor\LeakResponse\Core\Shared;

/** The second host: which class serves which port. Every line has its counterpart in etc/di.xml. */
class Composition
{
    private const SERVES = [
        // The API is implemented in Core; hosts only wire it.
        Api\GetStatusInterface::class => Operate\GetStatus::class,
        Api\DeclareIncidentInterface::class => Assess\DeclareIncident::class,
        Api\GetIncidentInterface::class => Assess\GetIncident::class,
        Api\ListIncidentsInterface::class => Assess\ListIncidents::class,
        Api\PlanContainmentInterface::class => Contain\Plan\PlanContainment::class,
        Api\StartContainmentInterface::class => Contain\Run\StartContainment::class,
        Api\GetContainmentInterface::class => Contain\Run\GetContainment::class,
        Api\AdvanceContainmentInterface::class => Contain\Run\AdvanceContainment::class,
        Api\PauseContainmentInterface::class => Contain\Run\PauseContainment::class,
        Api\ResumeContainmentInterface::class => Contain\Run\ResumeContainment::class,
        Api\UndoContainmentInterface::class => Contain\Run\UndoContainment::class,
        Api\ListPlaybooksInterface::class => Playbook\ListPlaybooks::class,
        Api\PlanPlaybookInterface::class => Playbook\PlanPlaybook::class,
        Api\StartPlaybookInterface::class => Playbook\StartPlaybook::class,
        Api\StopAllPlaybooksInterface::class => Playbook\StopAllPlaybooks::class,
        Api\ListPlaybookRunsInterface::class => Playbook\ListPlaybookRuns::class,
        Api\GetPlaybookRunInterface::class => Playbook\GetPlaybookRun::class,
        Api\AdvancePlaybookInterface::class => Playbook\AdvancePlaybook::class,
        Api\ContinuePlaybookInterface::class => Playbook\ContinuePlaybook::class,
        Api\StopPlaybookInterface::class => Playbook\StopPlaybook::class,
        Api\RequestApprovalInterface::class => Approve\RequestApproval::class,
        Api\ListApprovalsInterface::class => Approve\ListApprovals::class,
        Api\GetApprovalInterface::class => Approve\GetApproval::class,
        Api\DecideApprovalInterface::class => Approve\DecideApproval::class,
        Api\SetQuietInterface::class => Approve\SetQuiet::class,
        Api\PlanPreservationInterface::class => Preserve\PlanPreservation::class,
        Api\StartPreservationInterface::class => Preserve\StartPreservation::class,
        Api\ListEvidenceInterface::class => Preserve\ListEvidence::class,
        Api\MarkPreserveOnlyInterface::class => Preserve\MarkPreserveOnly::class,
        Api\GetEvidenceInterface::class => Preserve\GetEvidence::class,
        Api\ListEvidenceItemsInterface::class => Preserve\ListEvidenceItems::class,
        Api\AdvancePreservationInterface::class => Preserve\AdvancePreservation::class,
        Api\GetEvidenceManifestInterface::class => Preserve\GetEvidenceManifest::class,
        Api\DownloadEvidenceInterface::class => Preserve\DownloadEvidence::class,
        Api\AddCustodyInterface::class => Preserve\AddCustody::class,
        Api\SendExportEventInterface::class => Integrate\SendExportEvent::class,
        Api\GetAutomaticInterface::class => Playbook\Automatic\GetAutomatic::class,
        Api\StopAutomaticInterface::class => Playbook\Automatic\StopAutomatic::class,
        Api\FindShopNamesInterface::class => Contain\FindShopNames::class,
        Api\DraftNoticeInterface::class => Notify\DraftNotice::class,
        Api\GetNoticeInterface::class => Notify\GetNotice::class,
        Api\PublishNoticeInterface::class => Notify\PublishNotice::class,
        Api\ListMyNoticesInterface::class => Notify\ListMyNotices::class,
        Api\AcknowledgeMyNoticeInterface::class => Notify\AcknowledgeMyNotice::class,
        Api\GetCheckpointInterface::class => Record\Read\GetCheckpoint::class,
        Api\SearchLedgerInterface::class => Record\Read\SearchLedger::class,
        Api\GetEntryInterface::class => Record\Read\GetEntry::class,
        Api\ListEntriesInterface::class => Record\Read\ListEntries::class,
        Api\GetConsistencyInterface::class => Record\Read\GetConsistency::class,
        Api\ListAnchorsInterface::class => Record\Outside\ListAnchors::class,
        Api\GetRetentionInterface::class => Record\Keeping\GetRetention::class,
        Api\SetRetentionInterface::class => Record\Keeping\SetRetention::class,
        Api\PlaceHoldInterface::class => Record\Keeping\PlaceHold::class,
        Api\ReleaseHoldInterface::class => Record\Keeping\ReleaseHold::class,
        Api\ListErasuresInterface::class => Record\Person\ListErasures::class,
        Api\AskErasureInterface::class => Record\Person\AskErasure::class,
        Api\DecideErasureInterface::class => Record\Person\DecideErasure::class,
        Api\ViewPersonInterface::class => Record\Read\ViewPerson::class,
        Api\ListHeldMailsInterface::class => Contain\Mail\ListHeldMails::class,
        Api\DropHeldMailsInterface::class => Contain\Mail\DropHeldMails::class,
        Api\GetIntegrityInterface::class => Integrity\GetIntegrity::class,
        Api\ListDifferencesInterface::class => Integrity\ListDifferences::class,
        Api\AcceptDifferenceInterface::class => Integrity\AcceptDifference::class,
        Api\ListScriptsInterface::class => Integrity\ListScripts::class,
        Api\KeepScriptInterface::class => Integrity\KeepScript::class,
        Api\RetireScriptInterface::class => Integrity\RetireScript::class,
        Api\ListCspReportsInterface::class => Integrity\ListCspReports::class,
        // Ports that Core serves itself.
        Shared\Clock::class => Shared\SystemClock::class,
        Shared\Identifiers::class => Shared\RandomIdentifiers::class,
        Shared\Secrets::class => Shared\FileSecrets::class,
        Operate\StepUp::class => Operate\SqlStepUp::class,
        Record\Recorder::class => Record\Inbox\InboxRecorder::class,
        Record\Pseudonyms::class => Record\Person\SqlPseudonyms::class,
        Record\Outside\Outbound::class => Record\Outside\CurlOutbound::class,
        Record\Outside\TlsLine::class => Record\Outside\StreamTlsLine::class,
        Contain\Guard\EpochSource::class => Contain\Guard\SqlEpochSource::class,
        // Ports that this host serves.
        Shared\Connection::class => PdoConnection::class,
        Shared\CurrentActor::class => SandboxActor::class,
        Contain\Person\Canaries::class => SandboxCanaries::class,
        Contain\ShopDirectory::class => SandboxDirectory::class,
        Notify\ReaderDirectory::class => SandboxDirectory::class,
        Contain\Quarantine\Catalogue::class => SandboxCatalogue::class,
        Contain\Order\Transactions::class => SandboxTransactions::class,
        Contain\Payment\Payments::class => SandboxPayments::class,
        Playbook\Rights::class => SandboxRights::class,
        Preserve\OwnConnection::class => SecondConnection::class,
        Contain\MaintenanceMode\Storefronts::class => SandboxStorefronts::class,
        Contain\Access\CallerAddress::class => SandboxAddress::class,
        Contain\Access\Doors::class => SandboxDoors::class,
        Contain\Store\IsolatedStores::class => SandboxIsolation::class,
        Contain\Access\NetworkTrial::class => SandboxNetworks::class,
        Contain\Responders::class => AdminUsers::class,
        Approve\Accounts::class => SandboxAccounts::class,
        Approve\CancelPost::class => CancelNote::class,
        Integrity\ShopFiles::class => SandboxFiles::class,
    ];

    public static function container(Settings $settings): Container
    {
        $container = new Container(self::SERVES, self::values($settings));
        $container->put(Settings::class, $settings);
        return $container;
    }

    /** @return array<string, array<string, callable(Container): mixed>> */
    private static function values(Settings $settings): array
    {
        $keys = static fn (): string => $settings->folder('keys');
        return [
            PdoConnection::class => [
                'socket' => static fn (): string => $settings->socket,
                'user' => static fn (): string => 'root',
                'database' => static fn (): string => $settings->database,
            ],
            Shared\FileSecrets::class => ['folder' => $keys],
            Contain\Guard\EpochFile::class => ['folder' => $keys],
            Contain\Switches\SwitchFile::class => ['folder' => $keys],
            Approve\RosterFile::class => ['folder' => $keys],
            Approve\DeployLock::class => ['actions' => static fn (): array => $settings->locked()],
            Record\Tree\CheckpointFile::class => ['folder' => $keys],
            Record\Key\KeyFiles::class => ['folder' => $keys],
            Integrity\ManifestFolder::class => ['folder' => $keys],
            Record\Inbox\FactSpool::class => ['folder' => static fn (): string => $settings->folder('spool')],
            Operate\KeyFolderProbe::class => [
                'folder' => $keys,
                'publicFolder' => static fn (): string => Settings::repository() . '/test/sandbox/static',
            ],
            Preserve\EvidencePlace::class => ['settings' => static fn (): array => $settings->evidence()],
            Preserve\CollectorPool::class => ['collectors' => static fn (Container $of): array => [
                new Preserve\Collect\VolatileTables(
                    $of->get(Preserve\Collect\TableReader::class),
                    $of->get(Preserve\OwnConnection::class),
                    'sessions',
                    10,
                    ['leakresponse_contain_session', 'admin_user_session']
                ),
                $of->get(Preserve\Collect\Processes::class),
                $of->get(Preserve\Collect\DatabaseProcesses::class),
                $of->get(Preserve\Collect\DatabaseState::class),
                $of->get(Preserve\Collect\TransactionLogs::class),
                $of->get(Preserve\Collect\LogFiles::class),
                $of->get(Preserve\Collect\FileTree::class),
            ]],
            Preserve\Collect\Processes::class => ['proc' => static fn (): string => '/proc'],
            Preserve\CollectorTrust::class => ['foreign' => static fn (): array => []],
            Integrate\WebhookPlaces::class => ['settings' => static fn (): array => []],
            Record\Outside\AnchorPlaces::class => ['settings' => static fn (): array => $settings->anchors()],
            Record\Outside\AnchorPool::class => ['anchors' => static fn (Container $of): array => [
                $of->get(Record\Outside\TimestampAnchor::class),
                $of->get(Record\Outside\CollectorAnchor::class),
                $of->get(Record\Outside\SyslogAnchor::class),
            ]],
            Contain\Person\LiveRows::class => [
                'sessionLifetime' => static fn (): int => PhpSession::LIFETIME,
                'adminSessionLifetime' => static fn (): int => PhpSession::LIFETIME,
            ],
            Contain\ActionPool::class => ['actions' => static fn (Container $of): array => [
                $of->get(Contain\Person\EndSessions::class),
                $of->get(Contain\Person\ResetCredentials::class),
                $of->get(Contain\Payment\SuspendPayment::class),
                $of->get(Contain\MaintenanceMode\Maintenance::class),
                $of->get(Contain\Quarantine\QuarantineCatalogue::class),
                $of->get(Contain\Order\BlockTransactions::class),
                $of->get(Contain\Access\CloseDoors::class),
                $of->get(Contain\Access\BlockNetworks::class),
                $of->get(Contain\Person\LockAccounts::class),
                $of->get(Contain\Store\IsolateStore::class),
            ]],
            Operate\ProbePool::class => ['probes' => static fn (Container $of): array => [
                $of->get(Operate\CronProbe::class),
                $of->get(MailProbe::class),
                $of->get(Operate\LedgerProbe::class),
                $of->get(Operate\LedgerKeyProbe::class),
                $of->get(Operate\AnchorsProbe::class),
                $of->get(Operate\EpochFileProbe::class),
                $of->get(Operate\SwitchFileProbe::class),
                $of->get(Approve\RosterProbe::class),
                $of->get(Operate\KeyFolderProbe::class),
                $of->get(Operate\SigningKeysProbe::class),
                $of->get(Operate\LedgerSizeProbe::class),
            ]],
        ];
    }
}
