import type { Act, Stage } from '../act';

const panel = (name: string, type: string, play: Act['play'], says?: Act['says']): Act => ({
  name: `panel: ${name}`,
  type,
  kind: 'admin',
  door: 'panel',
  ...(says === undefined ? {} : { says }),
  play,
});

const proof = (stage: Stage): Record<string, string> => ({ current_password: stage.settings.adminPassword });

/** The control plane: what decides who may see what, and what the shop shows. */
export const control: readonly Act[] = [
  panel(
    'a report of orders is opened',
    'report.viewed',
    (stage) => stage.panel('reports/report_sales/sales/'),
    (data) => String(data.route).startsWith('reports_') && data.entity === 'order',
  ),
  panel(
    'a role gets rights',
    'role.changed',
    (stage) =>
      stage.submit('admin/user_role/saverole/', {
        rolename: `Touch ${process.pid}`,
        all: '0',
        'resource[]': 'Magento_Customer::customer',
        in_role_user: '',
        in_role_user_old: '',
        ...proof(stage),
      }),
    (data) => data.rights === 'some' && data.resources === 1,
  ),
  panel('an integration is made', 'integration.created', (stage) =>
    stage.submit('admin/integration/save/', {
      name: `Touch ${process.pid}`,
      email: '',
      endpoint: '',
      identity_link_url: '',
      all_resources: '1',
      ...proof(stage),
    }),
  ),
  panel(
    'a mail template is made',
    'content.created',
    (stage) =>
      stage.submit('admin/email_template/save/', {
        template_code: `Touch ${process.pid}`,
        template_subject: 'Touch',
        template_text: 'Touch',
        template_styles: '',
        orig_template_variables: '',
      }),
    (data) => data.content === 'mail_template',
  ),
  panel(
    'a CMS page is changed',
    'content.changed',
    (stage) =>
      stage.submit('cms/page/save/', {
        page_id: '2',
        identifier: 'home',
        title: `Touch ${process.pid}`,
        is_active: '1',
        content: 'Touch',
        'store_id[]': '0',
      }),
    (data) => data.content === 'cms_page' && String(data.fields).includes('content'),
  ),
  panel(
    'the caches are flushed',
    'panel.acted',
    (stage) => stage.panel('admin/cache/flushAll/'),
    (data) => data.route === 'adminhtml_cache_flushAll',
  ),
  panel(
    'customers are put into another group, many at once',
    'panel.acted',
    (stage) =>
      stage.submit('customer/index/massAssignGroup/', {
        group: '1',
        'selected[]': '13',
        namespace: 'customer_listing',
      }),
    (data) => data.route === 'customer_index_massAssignGroup',
  ),
  {
    name: 'console: a secret setting is written, and masked',
    type: 'configuration.changed',
    kind: 'shell',
    door: 'console',
    says: (data) =>
      data.path === 'carriers/ups/password' &&
      data.new === '[masked]' &&
      !JSON.stringify(data).includes('Hidden'),
    play: (stage) => stage.console('config:set', 'carriers/ups/password', 'Hidden-4-test'),
  },
  {
    name: 'console: a command is run, by the user of the operating system',
    type: 'console.command_run',
    kind: 'shell',
    door: 'console',
    says: (data, { actor }) => data.command === 'cache:clean' && actor.id !== '' && actor.id !== '0',
    play: (stage) => stage.console('cache:clean', 'config'),
  },
];
