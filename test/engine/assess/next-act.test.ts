import { nextAct, type StatusFacts } from '../../../frontend/engine/assess/next-act';

const open = (changes: Partial<StatusFacts> = {}): StatusFacts => ({
  state: 'incident',
  incident: { id: 12, state: 'open' },
  containments: [],
  notices: [],
  ...changes,
});
const run = (state: string, action = 'end_sessions', id = state) => ({ id, action, state });
const suggestion = { action: 'end_sessions', code: 'sessions_first', params: [] };

test('without an open incident the act is to declare one', () => {
  expect(nextAct({ state: 'quiet', containments: [], notices: [] }).kind).toBe('declare');
  expect(nextAct(open({ incident: { id: 12, state: 'closed' } })).kind).toBe('declare');
});

test('what failed comes before what the server suggests', () => {
  expect(nextAct(open({ containments: [run('failed')], suggestion }))).toMatchObject({ kind: 'look_at_run' });
});

test('a later run of the same act answers for one that failed', () => {
  expect(nextAct(open({ containments: [run('done'), run('failed')], suggestion })).kind).toBe('contain');
});

test('proven in part is not broken', () => {
  const partly = { ...run('not_proven'), proof: { verdict: 'partial' } };
  expect(nextAct(open({ containments: [partly] })).kind).toBe('write_notice');
});

test('what the server suggests comes before a run at work, and that before telling people', () => {
  expect(nextAct(open({ containments: [run('running')], suggestion })).kind).toBe('contain');
  expect(nextAct(open({ containments: [run('running')] })).kind).toBe('follow_run');
});

test('the suggestion to tell people leads to the notice, to the draft where there is one', () => {
  const tell = { action: 'notice', code: 'people_next', params: [] };
  expect(nextAct(open({ suggestion: tell })).kind).toBe('write_notice');
  const draft = { suggestion: tell, notices: [{ id: 7, state: 'draft' }] };
  expect(nextAct(open(draft)).kind).toBe('publish_notice');
});

test('a draft waits for publishing, a published notice leaves only watching', () => {
  expect(nextAct(open({ notices: [{ id: 7, state: 'draft' }] }))).toEqual({
    kind: 'publish_notice',
    noticeId: 7,
  });
  expect(nextAct(open({ notices: [{ id: 7, state: 'published' }] })).kind).toBe('watch');
});
