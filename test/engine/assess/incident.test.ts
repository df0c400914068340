import { modelIncident } from '../../../frontend/engine/assess/incident';
import { inWords } from '../../../frontend/engine/shared/duration';

const incident = {
  id: 12,
  state: 'open',
  noticed: 'unknown',
  noticed_at: '2026-11-21T10:00:00Z',
  aware_at: '2026-11-21T11:00:00Z',
  ongoing: 'unknown',
};

test('an incident is open for as long as the merchant has been aware of it', () => {
  expect(modelIncident(incident, '2026-11-21T14:10:00Z').openFor).toBe(11_400);
});

test('it never opens in the future, whatever the clocks say', () => {
  expect(modelIncident(incident, '2026-11-21T10:59:00Z').openFor).toBe(0);
});

test('it names the questions that were answered by not knowing', () => {
  expect(modelIncident(incident, '2026-11-21T14:10:00Z').unknown).toEqual(['noticed', 'ongoing']);
});

test.each([
  [0.4, 'under_second', {}],
  [59, 'seconds', { n: 59 }],
  [60, 'minutes', { n: 1 }],
  [3_600, 'hours', { n: 1 }],
  [11_400, 'hours_minutes', { hours: 3, minutes: 10 }],
  [176_400, 'days_hours', { n: 2, hours: 1 }],
])('%d seconds are said in the two greatest units', (seconds, code, params) => {
  expect(inWords(seconds)).toEqual({ code, params });
});
