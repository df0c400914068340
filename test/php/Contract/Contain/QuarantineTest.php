<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueEntity;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueKind;
use Vendor\LeakResponse\Core\Contain\Quarantine\QuarantineGate;
use Vendor\LeakResponse\Core\Contain\Quarantine\QuarantinedSet;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** What is in quarantine is neither shown nor sold, until somebody who may lifts it. */
class QuarantineTest extends ContainCase
{
    public function testItIsGoneWhereItIsMeantAndBackAfterTheUndo(): void
    {
        $run = $this->quarantine([['sku', 'mug'], ['category', '5']], new ScopeView('websites', [1]));
        self::assertSame(['done', 'proven', 'on'], [$run->getState(), $run->getProof()?->getVerdict(), $run->getSwitchState()]);
        self::assertTrue($this->held(CatalogueKind::Product, 1, 3)->has(1));
        self::assertFalse($this->held(CatalogueKind::Product, 1, 3)->has(2));
        self::assertTrue($this->held(CatalogueKind::Category, 1, 1)->hasOneOf([1, 2, 5, 11]), 'What lies below is meant, too.');
        self::assertFalse($this->held(CatalogueKind::Category, 1, 1)->hasOneOf([1, 2, 55]));
        self::assertTrue($this->held(CatalogueKind::Product, 2, 2)->isEmpty());
        self::assertTrue($this->held(CatalogueKind::Product, 0, 0)->has(1), 'A call for every store view would get round it.');
        self::assertSame('lifted', $this->lift($run)->getSwitchState());
        self::assertTrue($this->held(CatalogueKind::Product, 1, 3)->isEmpty());
    }

    public function testWhatIsDeletedAndMadeAnewUnderItsNameStaysInQuarantine(): void
    {
        $this->quarantine([['sku', 'mug'], ['cms_block', 'footer']]);
        self::assertTrue($this->held(CatalogueKind::Product, 1, 1)->has(77, 'mug'));
        self::assertTrue($this->held(CatalogueKind::Block, 1, 1)->has(10, 'footer'));
        self::assertFalse($this->held(CatalogueKind::Block, 1, 1)->has(3, 'footer'), 'That one was there before and not meant.');
        self::assertFalse($this->held(CatalogueKind::Product, 1, 1)->has(77, ''));
    }

    public function testAnIdentifierMeansEveryPageThatHasItAndANumberOnlyOne(): void
    {
        $run = $this->quarantine([['cms_page', 'about']]);
        self::assertTrue($this->held(CatalogueKind::Page, 1, 1)->has(7) && $this->held(CatalogueKind::Page, 1, 1)->has(8));
        $this->lift($run);
        $this->clock->advance(1);
        $this->quarantine([['cms_page', '8']]);
        self::assertFalse($this->held(CatalogueKind::Page, 1, 1)->has(7, 'about'));
        self::assertTrue($this->held(CatalogueKind::Page, 1, 1)->has(8, 'about'));
    }

    public function testTheCopiesOfPagesArePurgedWhenItTurnsAgainBeforeTheProofAndAfterTheUndo(): void
    {
        $run = $this->quarantine([['product', '1']]);
        self::assertGreaterThan(1, count($this->host->switches->catalogue->purged));
        $this->clock->advance(1);
        $this->quarantine([['product', '2']]);
        $this->host->switches->catalogue->purged = [];
        $this->lift($run);
        self::assertSame([['product:1']], $this->host->switches->catalogue->purged, 'Only what was turned last.');
    }

    public function testTwoActsOnDifferentProductsAreLiftedOneByOne(): void
    {
        $first = $this->quarantine([['product', '1']]);
        $this->clock->advance(1);
        $second = $this->quarantine([['product', '2']]);
        $this->lift($first);
        self::assertSame([2], $this->held(CatalogueKind::Product, 1, 1)->ids);
        $this->lift($second);
        self::assertTrue($this->held(CatalogueKind::Product, 1, 1)->isEmpty());
    }

    public function testANodeThatDoesNotAskTheGateIsFoundByTheProof(): void
    {
        $this->host->switches->catalogue->sabotaged = true;
        $run = $this->quarantine([['product', '1']]);
        self::assertSame(['not_proven', 'on'], [$run->getState(), $run->getSwitchState()]);
    }

    public function testItStandsWhenTheRowIsTakenAway(): void
    {
        $this->quarantine([['product', '1']]);
        $this->connection->execute("DELETE FROM {$this->connection->table('leakresponse_contain_switch')}");
        self::assertTrue($this->held(CatalogueKind::Product, 1, 1)->has(1));
    }

    public function testAProductThatIsGoneSinceThePlanIsHeldByItsNumber(): void
    {
        $plan = $this->planSwitch('quarantine_catalogue', [['product', '1']]);
        $catalogue = $this->host->switches->catalogue;
        $catalogue->all = array_values(array_filter($catalogue->all, static fn (CatalogueEntity $one): bool => $one->id !== 1));
        $run = $this->finish($this->startPlan($plan));
        self::assertSame('on', $run->getSwitchState());
        self::assertTrue($this->held(CatalogueKind::Product, 1, 1)->has(1));
    }

    public function testThePlanNamesEachOfThemAndWhatFollows(): void
    {
        $said = [];
        $plan = $this->planSwitch('quarantine_catalogue', [['sku', 'mug'], ['category', '5'], ['cms_page', '8'], ['cms_block', '9']]);
        foreach ($plan->getConsequences() as $one) {
            $params = array_map(static fn ($param): string => "{$param->getName()}={$param->getValue()}", $one->getParams());
            $said[] = trim("{$one->getKind()}.{$one->getCode()} " . implode(' ', $params));
        }
        foreach (
            ['will.product_hidden name=Blue mug (mug)', 'will.category_hidden name=Kitchen', 'will.categories_below name=Kitchen n=3',
            'will.cms_page_hidden name=About us (about)', 'breaks.page_is_home name=About us', 'will.cms_block_hidden name=Footer (footer)',
            'breaks.carts_with_it n=3', 'stays_open.orders_with_it n=2', 'will_not.catalogue_unchanged'] as $line
        ) {
            self::assertContains($line, $said);
        }
    }

    public function testWhatIsAskedForIsChecked(): void
    {
        $wrong = ['nothing' => [], 'unknown product' => [['sku', 'anvil']], 'no number' => [['product', 'mug']],
            'unknown kind' => [['coupon', '1']], 'empty name' => [['sku', '']], 'category by name' => [['category', 'Kitchen']]];
        foreach ($wrong as $what => $options) {
            try {
                $this->planSwitch('quarantine_catalogue', $options);
                self::fail("{$what} was taken.");
            } catch (Refusal $refusal) {
                self::assertSame('invalid_field', $refusal->refusalCode(), $what);
            }
        }
    }

    private function held(CatalogueKind $kind, int $websiteId, int $storeId): QuarantinedSet
    {
        return (new QuarantineGate($this->host->switches->source()))->held($kind, $websiteId, $storeId);
    }

    /** @param list<array{string, string}> $options */
    private function quarantine(array $options, ?ScopeView $scope = null): RunInterface
    {
        return $this->finish($this->startPlan($this->planSwitch('quarantine_catalogue', $options, $scope)));
    }
}
