import { type Act, type Entry, type Settings, Stage } from './act';
import { api } from './acts/api';
import { control } from './acts/control';
import { gathered } from './acts/gathered';
import { machines, ownActs } from './acts/more';
import { panelActs } from './acts/panel';
import { payments } from './acts/pay';
import { shell } from './acts/shell';
import { shopper } from './acts/shopper';
import { writes } from './acts/writes';
import { type Told, told } from './told';

/** In this order: later acts use the tokens and sessions of earlier ones. */
export const acts: readonly Act[] = [
  ...shopper,
  ...api,
  ...writes,
  ...payments,
  ...machines,
  ...ownActs,
  ...panelActs,
  ...control,
  ...shell,
  ...gathered,
];

export interface Looked {
  readonly name: string;
  readonly found: boolean;
  readonly why: string;
}

/** Plays every act once and looks for its entry. Needs a shop that may be spoilt and whose inbox nobody seals meanwhile. */
export async function playTouches(settings: Settings, only = ''): Promise<Looked[]> {
  const stage = new Stage(settings);
  await prepare(stage);
  const looked: Looked[] = [];
  for (const act of acts.filter(({ name }) => name.includes(only) || name.includes('signs in'))) {
    const before = new Set((await told(stage)).map(({ key }) => key));
    let trouble = '';
    try {
      await act.play(stage);
    } catch (error) {
      trouble = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
    }
    looked.push(await look(stage, act, before, trouble));
  }
  return looked;
}

/** Addresses of the panel without their secret key, and admins who may become customers. */
async function prepare(stage: Stage): Promise<void> {
  await stage.console('config:set', 'admin/security/use_form_key', '0');
  await stage.console('config:set', 'login_as_customer/general/enabled', '1');
  await stage.console('cache:clean', 'config');
}

/** Entries are written after the response: they may come a moment later. */
async function look(stage: Stage, act: Act, before: ReadonlySet<string>, trouble: string): Promise<Looked> {
  let fresh: readonly Told[] = [];
  for (let turn = 0; turn < 12; turn++) {
    fresh = (await told(stage)).filter(({ key }) => !before.has(key));
    if (fresh.some(({ entry }) => fits(act, entry))) {
      return { name: act.name, found: true, why: '' };
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const seen = fresh
    .map(({ entry: { type, actor, door } }) => `${type} by ${actor.kind} at ${door}`)
    .join(', ');
  return { name: act.name, found: false, why: trouble || (seen === '' ? 'no entry' : `only ${seen}`) };
}

function fits(act: Act, entry: Entry): boolean {
  return (
    entry.type === act.type &&
    (act.kind === undefined || entry.actor.kind === act.kind) &&
    (act.door === undefined || entry.door === act.door) &&
    (act.says === undefined || act.says(entry.data, entry))
  );
}
