import { median, ratio } from '../../bench/statistics';
import type { Visitor } from '../gates/visitor';
import { type Settings, Stage } from './act';
import { enter } from './acts/panel';
import { login } from './acts/shopper';

const ROUNDS = 7;
const WARM = 2;
const EACH = 6;
const SWITCHES = ['logins', 'reads', 'exports', 'writes', 'payments', 'control', 'queries'];

/**
 * How long pages take with the sources switched on, against off, round by round. Figures to be read, not a check: a machine
 * that does other things measures those.
 */
export const pageTimes = (settings: Settings): Promise<Record<string, string>> =>
  comparePages(settings, 'sources', turn);

/** Turns something of the shop on and off, round by round; every page is asked for in both states. */
export async function comparePages(
  settings: Settings,
  what: string,
  toggle: (stage: Stage, isOn: boolean) => Promise<void>,
): Promise<Record<string, string>> {
  const stage = new Stage(settings);
  await login(stage.shopper, stage.email(), settings.password);
  await enter(stage);
  const pages: Record<string, () => Promise<number>> = {
    'guest, category page not cached': () => time(stage.another(), `all.html?again=${Math.random()}`),
    'shopper, account page': () => time(stage.shopper, 'customer/account/'),
    'admin, grid of orders': () => time(stage.admin, 'admin/sales/order/index/'),
  };
  const on: Record<string, number[]> = {};
  const off: Record<string, number[]> = {};
  for (let round = 0; round < ROUNDS; round++) {
    // Whoever comes first in a round takes turns too.
    for (const isOn of round % 2 === 0 ? [true, false] : [false, true]) {
      await toggle(stage, isOn);
      await measure(pages, isOn ? on : off);
    }
  }
  await toggle(stage, true);
  const figures: Record<string, string> = {};
  for (const name of Object.keys(pages)) {
    const { median: middle, min, max } = ratio(on[name] ?? [], off[name] ?? []);
    const took = `${Math.round(median(on[name] ?? []))} ms`;
    figures[`${name}, ${what} on : off`] =
      `${middle.toFixed(3)} (${min.toFixed(2)} to ${max.toFixed(2)}, ${took}, ${ROUNDS} rounds)`;
  }
  return figures;
}

async function turn(stage: Stage, isOn: boolean): Promise<void> {
  const rows = SWITCHES.map((name) => `('default', 0, 'leakresponse/sources/${name}', '${isOn ? 1 : 0}')`);
  await stage.sql(
    `INSERT INTO core_config_data (scope, scope_id, path, value) VALUES ${rows.join(', ')} ON DUPLICATE KEY UPDATE value = VALUES(value);`,
  );
  await stage.console('cache:clean', 'config');
}

/** The quickest of a few requests each, after some that warm the caches: what disturbs a request only makes it longer. */
async function measure(
  pages: Record<string, () => Promise<number>>,
  kept: Record<string, number[]>,
): Promise<void> {
  for (const [name, page] of Object.entries(pages)) {
    const times: number[] = [];
    for (let request = 0; request < WARM + EACH; request++) {
      const took = await page();
      if (request >= WARM) {
        times.push(took);
      }
    }
    kept[name] = [...(kept[name] ?? []), Math.min(...times)];
  }
}

async function time(visitor: Visitor, path: string): Promise<number> {
  const { status, milliseconds } = await visitor.send(path);
  if (status !== 200) {
    throw new Error(`${path} answered ${status}.`);
  }
  return milliseconds;
}
