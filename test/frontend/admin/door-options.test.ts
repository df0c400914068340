import { DoorOptions } from '../../../frontend/admin/control-room/plan/door-options';
import { panelTranslator } from '../../../frontend/shared/i18n/catalogue';

const fresh = () => new DoorOptions(panelTranslator({}, 'en'));

test('at least one door is chosen', () => {
  const doors = fresh();
  expect(doors.missing().map(({ field }) => field)).toEqual(['lr-door-rest']);
  doors.chosen.push('rest', 'soap');
  expect(doors.missing()).toEqual([]);
  expect(doors.options()).toEqual([
    { name: 'door', value: 'rest' },
    { name: 'door', value: 'soap' },
  ]);
});

test('the admin is closed only with networks from which it stays open', () => {
  const doors = fresh();
  doors.chosen.push('admin_login');
  expect(doors.missing().map(({ field }) => field)).toEqual(['lr-admin-allow']);
  doors.allow('192.0.2.7, home');
  expect(doors.missing()[0]?.text).toContain('home');
  doors.allow('192.0.2.7\n2001:db8::/32');
  expect(doors.missing()).toEqual([]);
  expect(doors.options().slice(1)).toEqual([
    { name: 'allow', value: '192.0.2.7' },
    { name: 'allow', value: '2001:db8::/32' },
  ]);
});

test('networks of a door that is not chosen any more are not sent', () => {
  const doors = fresh();
  doors.chosen.push('rest');
  doors.allow('192.0.2.7');
  expect(doors.options()).toEqual([{ name: 'door', value: 'rest' }]);
});
