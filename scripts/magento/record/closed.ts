import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../setup/paths';
import { type Settings, Stage } from './act';
import { enter } from './acts/panel';
import { told } from './told';

const execute = promisify(execFile);
const EXPORT = 'mui/export/gridToCsv/?namespace=customer_listing&filters[placeholder]=true&selected=false';
const LIST = 'customers/search?searchCriteria[pageSize]=60';
const PERSON = /@example\.test/;

export interface Check {
  readonly name: string;
  readonly ok: boolean;
}

/** Where nothing can be recorded, nothing leaves in bulk; where something was said, no roll-back takes it back. */
export async function bulkDoorsStayShut(settings: Settings): Promise<readonly Check[]> {
  const stage = new Stage(settings);
  await enter(stage);
  const json = { username: settings.adminName, password: settings.adminPassword };
  stage.adminToken = JSON.parse(await stage.rest('POST', 'integration/admin/token', '', json)) as string;
  const open = await leaves(stage);
  await stage.sql('RENAME TABLE leakresponse_record_inbox TO leakresponse_record_away;');
  let shut = open;
  let one = '';
  try {
    shut = await leaves(stage);
    one = await stage.asAdmin('GET', 'customers/7');
  } finally {
    await stage.sql('RENAME TABLE leakresponse_record_away TO leakresponse_record_inbox;');
  }
  return [
    { name: 'with a ledger, a grid is exported', ok: open.file },
    { name: 'with a ledger, sixty customers are handed out over REST', ok: open.list },
    { name: 'without a ledger, no line of a grid leaves', ok: !shut.file },
    { name: 'without a ledger, no list of sixty customers leaves', ok: !shut.list },
    { name: 'without a ledger, one customer can still be served', ok: PERSON.test(one) },
    { name: 'an intent outlives the transaction it was made in', ok: await outlives(stage) },
  ];
}

async function leaves(stage: Stage): Promise<{ file: boolean; list: boolean }> {
  const file = await stage.panel(EXPORT);
  const list = await stage.asAdmin('GET', LIST);
  return { file: PERSON.test(file), list: PERSON.test(list) };
}

async function outlives(stage: Stage): Promise<boolean> {
  const name = `rolled back ${Date.now()}`;
  const script = join(root, 'scripts/magento/record/rollback.php');
  await execute('php', ['-d', 'memory_limit=1G', script, name], {
    cwd: stage.settings.shop.root,
    timeout: 120_000,
  });
  return (await told(stage)).some(({ entry: { data } }) => data.name === name && data.stage === 'intended');
}
