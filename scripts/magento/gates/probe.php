<?php

/*
 * What only PHP inside the shop can do for the tests of the gates: forge with the shop's own key, tamper with rows and
 * session stores, count facts, measure. `php probe.php <magento root> <action> [arguments]`, answers with JSON.
 */

declare(strict_types=1);

use Magento\Authorization\Model\UserContextInterface;
use Magento\Customer\Api\AccountManagementInterface;
use Magento\Customer\Api\CustomerRepositoryInterface;
use Magento\Framework\App\Bootstrap;
use Magento\Framework\App\DeploymentConfig;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\App\State;
use Magento\Framework\Session\SaveHandlerInterface;
use Magento\Integration\Model\CustomUserContext;
use Magento\Integration\Model\UserToken\UserTokenParametersFactory;
use Magento\JwtUserToken\Model\Issuer;
use Vendor\LeakResponse\Core\Contain\Guard\SessionGate;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Model\Contain\JudgeSession;

[, $root, $action] = $argv;
$rest = array_slice($argv, 3);
require $root . '/app/bootstrap.php';
$objects = Bootstrap::create($root, $_SERVER)->getObjectManager();
$objects->get(State::class)->setAreaCode('crontab');
$resource = $objects->get(ResourceConnection::class);
$database = $resource->getConnection();
$table = static fn (string $name): string => $resource->getTableName($name);

/** Core's own maker of tokens, built by hand: our registry never hears of what it makes. */
$forgeToken = static function (int $id, int $type) use ($objects): string {
    $issuer = new Issuer(
        $objects->get(\Magento\Framework\Jwt\JwtManagerInterface::class),
        $objects->get(\Magento\JwtUserToken\Model\JwtSettingsProviderInterface::class),
        $objects->get(\Magento\JwtUserToken\Api\ConfigReaderInterface::class)
    );
    return $issuer->create(new CustomUserContext($id, $type), $objects->get(UserTokenParametersFactory::class)->create());
};

/** @param array<string, array<string, mixed>> $namespaces */
$writeSession = static function (string $id, array $namespaces) use ($objects, $root): void {
    $data = '';
    foreach ($namespaces as $name => $values) {
        $data .= $name . '|' . serialize($values);
    }
    $config = $objects->get(DeploymentConfig::class);
    if (in_array($config->get('session/save'), [null, 'files'], true)) {
        $folder = $config->get('session/save_path') ?: $root . '/var/session';
        file_put_contents("{$folder}/sess_{$id}", $data);
        return;
    }
    $handler = $objects->get(SaveHandlerInterface::class);
    $handler->open('', 'PHPSESSID');
    $handler->write($id, $data);
    $handler->close();
};

$answer = match ($action) {
    'forge-token' => ['token' => $forgeToken((int) $rest[0], $rest[1] === 'admin'
        ? UserContextInterface::USER_TYPE_ADMIN
        : UserContextInterface::USER_TYPE_CUSTOMER)],
    'link' => (static function () use ($objects, $rest): array {
        $customer = $objects->get(CustomerRepositoryInterface::class)->getById((int) $rest[0]);
        $link = bin2hex(random_bytes(16));
        $objects->get(AccountManagementInterface::class)->changeResetPasswordLinkToken($customer, $link);
        return ['link' => $link];
    })(),
    'write-session' => (static function () use ($writeSession, $rest): array {
        $writeSession($rest[0], json_decode($rest[1], true, 8, JSON_THROW_ON_ERROR));
        return ['written' => true];
    })(),
    'facts' => ['count' => (int) $database->fetchOne(
        "SELECT COUNT(*) FROM {$table('leakresponse_record_inbox')} WHERE bytes LIKE ?",
        ['%' . $rest[0] . '%']
    )],
    'lower-epoch' => ['rows' => $database->query(
        "UPDATE {$table('leakresponse_contain_epoch')} SET number = 0, watermark = 0"
    )->rowCount() + $database->query("DELETE FROM {$table('leakresponse_contain_page')}")->rowCount()],
    'customer' => $database->fetchRow(
        "SELECT entity_id, failures_num, lock_expires, password_hash IS NULL AS is_ended, session_cutoff"
        . " FROM {$table('customer_entity')} WHERE email = ? AND website_id = ?",
        $rest
    ),
    'mails' => ['count' => count(glob($root . '/var/mail/*.eml') ?: [])],
    'counted' => ['sessions' => (int) $database->fetchOne(
        "SELECT COUNT(*) FROM {$table('leakresponse_contain_session')} WHERE kind = ?",
        [$rest[0]]
    )],
    'canaries' => ['left' => (int) $database->fetchOne(
        "SELECT COUNT(*) FROM {$table('customer_entity')} WHERE email LIKE '%@leakresponse.invalid'"
    )],
    'cost' => (static function () use ($objects, $rest, $database, $table): array {
        $customerId = (int) $rest[0];
        session_id(bin2hex(random_bytes(16)));
        ini_set('session.use_cookies', '0');
        session_start();
        $gate = $objects->get(SessionGate::class);
        $stamp = $gate->stamp('customer', new Subject($customerId, 1, 1), (string) session_id());
        $_SESSION['customer_base'] = ['customer_id' => $customerId, 'leakresponse_stamp' => $stamp];
        $visitors = $objects->get(\Magento\Customer\Model\ResourceModel\Visitor::class);
        $customers = $objects->get(\Magento\Customer\Model\ResourceModel\Customer::class);
        $visitorId = (int) $database->fetchOne("SELECT MAX(visitor_id) FROM {$table('customer_visitor')}");
        $judge = $objects->create(JudgeSession::class);
        $cases = [
            'gate' => static function () use ($judge): void {
                $judge->follow('');
                $judge->judge();
            },
            'cutoff_validator' => static fn (): bool =>
                $customers->findSessionCutOff($customerId) > $visitors->fetchCreatedAt($visitorId),
            'guest' => static function () use ($judge): void {
                $kept = $_SESSION;
                $_SESSION = [];
                $judge->follow('');
                $judge->judge();
                $_SESSION = $kept;
            },
        ];
        $selects = static fn (): int =>
            (int) $database->fetchRow("SHOW SESSION STATUS LIKE 'Com_select'")['Value'];
        $reads = [];
        foreach ($cases as $name => $case) {
            $case();
            $before = $selects();
            $case();
            $reads[$name] = $selects() - $before;
        }
        $took = [];
        for ($round = 0; $round < 7; $round++) {
            foreach ($cases as $name => $case) {
                $began = hrtime(true);
                for ($i = 0; $i < 300; $i++) {
                    $case();
                }
                $took[$name][] = (hrtime(true) - $began) / 300000;
            }
        }
        $gate->forget((string) session_id());
        session_destroy();
        $middle = array_map(static function (array $values): float {
            sort($values);
            return round($values[3], 1);
        }, $took);
        return ['took' => $middle, 'reads' => $reads];
    })(),
    default => ['error' => 'no such action'],
};
echo json_encode($answer, JSON_THROW_ON_ERROR), "\n";
