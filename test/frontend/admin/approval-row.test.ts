import { approvalWords } from '../../../frontend/admin/control-room/approvals/approval-row';
import { NOW } from '../../../frontend/admin/control-room/examples/data';
import { APPROVALS } from '../../../frontend/admin/control-room/examples/lists';
import { unquietHash } from '../../../frontend/admin/control-room/incident/quiet-form';
import { panelTranslator } from '../../../frontend/shared/i18n/catalogue';
import type { MountConfig } from '../../../frontend/shared/mount-config/mount-config';
import { TimeWords } from '../../../frontend/shared/time/time-words';

const t = panelTranslator({}, 'en');
const config = { stores: [] } as unknown as MountConfig;
const words = (index: number) => {
  const request = APPROVALS[index];
  if (request === undefined) {
    throw new Error('There is no such example.');
  }
  const times = new TimeWords(t, 'UTC');
  return approvalWords({ t, times, config }, request, Date.parse(NOW));
};

test('who is asked reads what was planned, by whom and why', () => {
  const { what, asked, reason, lines } = words(0);
  expect(what).toMatch(/^Start: /);
  expect(asked).toContain('r.osei');
  expect(reason).toBe('Reason: Sessions were stolen by a skimmer');
  expect(lines.join('\n')).toContain('Counted: ');
  expect(lines.join('\n')).toContain('Incident 12');
});

test('a lift names the options of the run, and nothing that was not counted', () => {
  const { what, lines } = words(1);
  expect(what).toMatch(/^Lift or undo: /);
  expect(lines).toEqual(['Incident 12', 'Chosen: method card']);
});

test('one person alone is said, with the moment before which nothing happens', () => {
  const { what, state } = words(2);
  expect(what).toBe('Show incident 12 to everybody with the right again');
  expect(state).toMatch(/^One person alone/);
  expect(state).toMatch(/15:04|3:04/);
});

test('showing a quiet incident again is bound to its number and version, as the server binds it', () => {
  // printf '12:3:unquiet' | sha256sum
  expect(unquietHash({ id: 12, version: 3 })).toBe(
    'ddf19d02308e20ad2a8b7473b966f85ab126f55386bd8bef7d8defb621b6d43e',
  );
});
