import { panelTranslator } from '../../../frontend/shared/i18n/catalogue';
import { needed, type Values } from '../arguments';
import { explain } from '../containment-words';
import type { Host } from '../host';
import { EXIT, type ExitCode, Stop } from '../outcome';
import type { SignedApi } from '../signed-api';
import { exitOf, isSaidYes, toTheEnd } from './contain';

const t = panelTranslator({}, 'en');

/** Stops after the chunk that is being worked on. The guard stays. */
export async function pauseContainment(runId: string, api: SignedApi, host: Host): Promise<ExitCode> {
  const run = await api.pause(runId, (await api.run(runId)).version);
  host.out(run);
  explain(run, host);
  return run.state === 'paused' ? EXIT.partial : exitOf(run.state);
}

export async function resumeContainment(runId: string, api: SignedApi, host: Host): Promise<ExitCode> {
  return await toTheEnd(await api.resume(runId, (await api.run(runId)).version), api, host);
}

/** Lifts a switch, or undoes what can be undone. Opening a door is asked about, like closing one. */
export async function undoContainment(
  runId: string,
  values: Values,
  api: SignedApi,
  host: Host,
): Promise<ExitCode> {
  const reason = needed(values, 'reason');
  const run = await api.run(runId);
  const act = t.sayCode('act', run.action);
  if (!values.yes && !(await isSaidYes(`Undo: ${act}? Type yes to undo: `, host))) {
    throw new Stop(EXIT.refused, 'Not undone. Nothing has changed.', { code: 'not_confirmed' });
  }
  const undone = await api.undo(runId, run.version, reason);
  host.out(undone);
  host.say(`Undone: ${act}.`);
  return EXIT.done;
}
