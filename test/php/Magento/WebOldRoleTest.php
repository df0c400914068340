<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** A role that was saved before this module was installed has no word about our rights. */
#[CoversNothing]
class WebOldRoleTest extends WebTestCase
{
    private const STATUS = '/V1/leakresponse/status';

    public function testARoleFromBeforeTheInstallationGetsNoRightOfOursByInheritance(): void
    {
        $admin = ['Authorization' => 'Bearer ' . $this->shop()->token('admin', 'lrtest_other')];
        self::assertSame(403, $this->shop()->rest('GET', self::STATUS, $admin)['status']);
        $this->forgetOurRights('lrtest_other');
        $inherited = $this->shop()->rest('GET', self::STATUS, $admin)['status'];
        self::assertSame(200, $inherited, 'Core lets it inherit: without that this test shows nothing.');

        $missing = (int) $this->inShop('echo $o->get(Vendor\LeakResponse\Model\Operate\DenyMissingRights::class)->write();');
        self::assertGreaterThan(10, $missing);
        self::assertSame(403, $this->shop()->rest('GET', self::STATUS, $admin)['status']);
        self::assertSame('0', $this->inShop('echo $o->get(Vendor\LeakResponse\Model\Operate\DenyMissingRights::class)->write();'));
    }

    public function testARoleWithAllRightsKeepsThem(): void
    {
        $this->inShop('$o->get(Vendor\LeakResponse\Model\Operate\DenyMissingRights::class)->write();');
        $admin = ['Authorization' => 'Bearer ' . $this->shop()->token('admin', 'lrtest_full')];
        self::assertSame(200, $this->shop()->rest('GET', self::STATUS, $admin)['status']);
    }

    private function forgetOurRights(string $user): void
    {
        $this->inShop('$users = $o->create(Magento\User\Model\User::class);'
            . '$role = (int) $users->loadByUsername("' . $user . '")->getRole()->getId();'
            . '$c->delete($t("authorization_rule"), ["role_id = ?" => $role, "resource_id LIKE ?" => "Vendor_LeakResponse::%"]);'
            . '$c->delete($t("authorization_rule"), ["role_id = ?" => $role, "resource_id = ?" => "Magento_Backend::admin"]);'
            . '$c->insert($t("authorization_rule"),'
            . ' ["role_id" => $role, "resource_id" => "Magento_Backend::admin", "permission" => "allow"]);'
            . '$o->get(Magento\Framework\Acl\Data\CacheInterface::class)->clean();');
    }
}
