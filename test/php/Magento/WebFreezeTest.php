<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** Frozen areas of a real shop, through the admin's forms and REST: before, during and after the undo. */
#[CoversNothing]
class WebFreezeTest extends WebTestCase
{
    use WebActs;

    public function testContentIsReadAndNotChangedUntilTheUndo(): void
    {
        $bearer = ['Authorization' => 'Bearer ' . $this->shop()->token('admin', 'lrtest_full')];
        $made = $this->save($bearer, null, 'before');
        self::assertSame(200, $made['status'], (string) json_encode($made['data']));
        $id = (int) $made['data']['id'];
        $run = $this->switchOn('freeze_change', [['area', 'cms'], ['area', 'templates']]);
        try {
            $refused = $this->save($bearer, $id, 'during');
            self::assertGreaterThanOrEqual(400, $refused['status']);
            self::assertStringContainsString('frozen', (string) json_encode($refused['data']));
            self::assertGreaterThanOrEqual(400, $this->shop()->rest('DELETE', "/V1/cmsBlock/{$id}", $bearer)['status']);
            $read = $this->shop()->rest('GET', "/V1/cmsBlock/{$id}", $bearer);
            self::assertSame([200, 'before'], [$read['status'], $read['data']['content']]);
            $this->assertProven($run);
        } finally {
            $this->lift($run['id']);
        }
        self::assertSame([200, 'after'], [$this->save($bearer, $id, 'after')['status'], $this->content($bearer, $id)]);
        self::assertSame(200, $this->shop()->rest('DELETE', "/V1/cmsBlock/{$id}", $bearer)['status']);
    }

    public function testConfigurationAndAdminUsersAreNotChangedByTheFormsOfTheAdmin(): void
    {
        $panel = (new WebPanel($this->shop()))->signIn('lrtest_full');
        self::assertStringContainsString('You saved the configuration', $this->saveConfiguration($panel));
        $run = $this->switchOn('freeze_change', [['area', 'config'], ['area', 'admins']]);
        try {
            $page = $this->saveConfiguration($panel);
            self::assertStringContainsString('it is frozen while an incident is handled', $page);
            self::assertStringNotContainsString('You saved the configuration', $page);
            self::assertSame(200, $panel->call('GET', '/V1/leakresponse/status')['status']);
            (new WebPanel($this->shop()))->signIn('lrtest_watch');
            $this->assertProven($run);
        } finally {
            $this->lift($run['id']);
        }
        self::assertStringContainsString('You saved the configuration', $this->saveConfiguration($panel));
    }

    /**
     * @param array<string, string> $bearer
     * @return array{status: int, code: string, field: string, data: mixed}
     */
    private function save(array $bearer, ?int $id, string $content): array
    {
        $block = ['identifier' => 'lrtest-frozen', 'title' => 'Frozen', 'content' => $content, 'active' => false];
        return $id === null
            ? $this->shop()->rest('POST', '/V1/cmsBlock', $bearer, ['block' => $block])
            : $this->shop()->rest('PUT', "/V1/cmsBlock/{$id}", $bearer, ['block' => ['id' => $id] + $block]);
    }

    /** @param array<string, string> $bearer */
    private function content(array $bearer, int $id): string
    {
        return (string) $this->shop()->rest('GET', "/V1/cmsBlock/{$id}", $bearer)['data']['content'];
    }

    /** @return string the page that follows */
    private function saveConfiguration(WebPanel $panel): string
    {
        preg_match('#https?://[^"]*/system_config/index/key/[0-9a-f]+/#', $panel->page, $index);
        $form = $this->shop()->send('GET', $index[0] ?? '', [], null, $panel->jar);
        preg_match('#https?://[^"\']*/system_config/save/[^"\']*#', $form['body'], $save);
        preg_match('/FORM_KEY = [\'"]([^\'"]+)/', $form['body'], $key);
        $answer = $this->shop()->send('POST', html_entity_decode($save[0] ?? ''), [], http_build_query([
            'form_key' => $key[1] ?? '',
            'groups' => ['store_information' => ['fields' => ['hours' => ['value' => 'lrtest ' . self::uuid()]]]],
        ]), $panel->jar);
        for ($hops = 0; $hops < 3 && preg_match('/^Location: (\S+)/mi', $answer['headers'], $to) === 1; $hops++) {
            $answer = $this->shop()->send('GET', $to[1], [], null, $panel->jar);
        }
        return $answer['body'];
    }
}
