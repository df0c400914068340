import type { Act, Stage } from '../act';

/** Signs the admin in, and keeps the form key. */
export const enter = (stage: Stage): Promise<void> => login(stage, stage.settings.adminPassword);

async function login(stage: Stage, password: string): Promise<void> {
  const form_key = await stage.admin.formKey('admin/');
  const form = { form_key, 'login[username]': stage.settings.adminName, 'login[password]': password };
  await stage.admin.send('admin/', { form });
  const page = await stage.panel('dashboard/');
  stage.adminKey = /FORM_KEY = '([^']+)'/.exec(page)?.[1] ?? '';
}

const panel = (name: string, type: string, path: string, says?: Act['says']): Act => ({
  name: `panel: ${name}`,
  type,
  kind: 'admin',
  door: 'panel',
  ...(says === undefined ? {} : { says }),
  play: (stage) => stage.panel(path),
});

const done = (data: Readonly<Record<string, unknown>>): boolean => data.stage === 'done';
const some: Act['says'] = (data) => Number(data.persons) > 0;
const grid = 'filters[placeholder]=true&search=Nowhere&selected=false';

export const panelActs: readonly Act[] = [
  {
    name: 'panel: a wrong admin password',
    type: 'admin.login_failed',
    door: 'panel',
    play: (stage) => login(stage, 'Wrong-1-word'),
  },
  {
    name: 'panel: an admin signs in',
    type: 'admin.login_succeeded',
    kind: 'admin',
    door: 'panel',
    play: (stage) => login(stage, stage.settings.adminPassword),
  },
  panel('the grid of customers', 'grid.listed', 'customer/index/index/', some),
  panel('one customer', 'customer.viewed', 'customer/index/edit/id/11/', (data) => data.persons === 1),
  panel('the grid of orders', 'grid.listed', 'sales/order/index/', (data) => data.entity === 'order'),
  panel('one order', 'order.viewed', 'sales/order/view/order_id/1/'),
  panel('the grid of newsletter subscribers', 'grid.listed', 'newsletter/subscriber/index/', some),
  panel(
    'customers to a CSV file, said before and after',
    'grid.exported',
    `mui/export/gridToCsv/?namespace=customer_listing&${grid}`,
    (data) => done(data) && data.format === 'csv',
  ),
  panel(
    'orders to an XML file, said before and after',
    'grid.exported',
    `mui/export/gridToXml/?namespace=sales_order_grid&${grid}`,
    (data) => done(data) && data.format === 'xml',
  ),
  panel(
    'newsletter subscribers to a CSV file',
    'file.downloaded',
    'newsletter/subscriber/exportCsv/',
    (data) => done(data) && data.entity === 'subscriber',
  ),
  {
    name: 'panel: System > Export of customers is asked for',
    type: 'data.exported',
    kind: 'admin',
    door: 'panel',
    says: (data) => data.step === 'requested' && data.stage === 'done',
    play: (stage) =>
      stage.submit('admin/export/export/entity/customer/file_format/csv/', { 'export_filter[x]': '' }),
  },
  {
    name: 'queue: the consumer makes the export',
    type: 'data.exported',
    kind: 'system',
    door: 'queue',
    says: (data) => data.step === 'made',
    play: (stage) => stage.console('queue:consumers:start', 'exportProcessor', '--max-messages=1'),
  },
  {
    name: 'panel: an admin asks to become a customer',
    type: 'account.entered_by_admin',
    kind: 'admin',
    door: 'panel',
    says: (data) => data.step === 'asked' && typeof data.person === 'string',
    play: async (stage) => {
      await stage.sql('INSERT IGNORE INTO login_as_customer_assistance_allowed (customer_id) VALUES (11);');
      await stage.submit('loginascustomer/login/login/', { customer_id: '11' });
    },
  },
  {
    name: 'panel: a setting is saved',
    type: 'configuration.changed',
    kind: 'admin',
    door: 'panel',
    says: (data) => data.path === 'general/store_information/name',
    play: (stage) =>
      stage.submit('admin/system_config/save/section/general/', {
        'groups[store_information][fields][name][value]': `Touch ${Date.now()}`,
      }),
  },
  {
    name: 'panel: an admin user is made',
    type: 'admin_user.created',
    kind: 'admin',
    door: 'panel',
    play: (stage) =>
      stage.submit('admin/user/save/', {
        username: `touch${process.pid}`,
        firstname: 'To',
        lastname: 'Uch',
        email: `touch${process.pid}@example.test`,
        password: 'Made-4-test!',
        password_confirmation: 'Made-4-test!',
        interface_locale: 'en_US',
        is_active: '1',
        'roles[]': '1',
        current_password: stage.settings.adminPassword,
      }),
  },
];
