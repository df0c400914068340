import { hashOf, type Route, routeOf } from '../../../frontend/admin/control-room/route';

const RUN = '0193490a-0000-7000-8000-000000000001';

test.each<Route>([
  { page: 'overview' },
  { page: 'declare', question: 'when' },
  { page: 'incident', incidentId: 12 },
  { page: 'plan', incidentId: 12, action: 'end_sessions' },
  { page: 'confirm', incidentId: 12, action: 'reset_credentials' },
  { page: 'run', runId: RUN },
  { page: 'draft', incidentId: 12 },
  { page: 'preview', noticeId: 7 },
  { page: 'approvals' },
])('a step can be left and found again by its address: $page', (route) => {
  expect(routeOf(hashOf(route))).toEqual(route);
});

test.each([
  '',
  '#',
  '#/nowhere',
  '#/incident/abc',
  '#/incident/0',
  '#/run/../../x',
  '#/declare/what',
  '#/notice/-1',
])('an address that says nothing leads to the Control room: "%s"', (hash) => {
  expect(routeOf(hash)).toEqual({ page: 'overview' });
});
