import type { Entry, Stage } from './act';

export interface Told {
  /** differs as soon as something new was told */
  readonly key: string;
  readonly entry: Entry;
}

/** Everything told so far: waiting to be sealed, sealed, or counted because a stranger did it. */
export async function told(stage: Stage): Promise<readonly Told[]> {
  return [...(await waiting(stage)), ...(await sealed(stage)), ...(await gathered(stage))];
}

async function waiting(stage: Stage): Promise<Told[]> {
  const rows = await stage.sql("SELECT CONCAT(HEX(event_id), ' ', bytes) FROM leakresponse_record_inbox;");
  return lines(rows).map((row) => ({ key: row.slice(0, 32), entry: JSON.parse(row.slice(33)) as Entry }));
}

/** Of a sealed entry only who and what: its data are no columns. The newest are enough. */
async function sealed(stage: Stage): Promise<Told[]> {
  const rows = await stage.sql(
    "SELECT CONCAT_WS(' ', HEX(event_id), type, actor, door) FROM leakresponse_record_entry ORDER BY entry_index DESC LIMIT 500;",
  );
  return lines(rows).map((row) => {
    const [key = '', type = '', actor = '', door = ''] = row.split(' ');
    const [kind = '', id = ''] = actor.split(':');
    return { key, entry: { type, actor: { id, kind }, door, data: {} } };
  });
}

async function gathered(stage: Stage): Promise<Told[]> {
  const rows = await stage.sql(
    "SELECT CONCAT_WS(' ', minute, HEX(network), type, times, detail) FROM leakresponse_record_stranger;",
  );
  return lines(rows).map((row) => {
    const [minute = '', network = '', type = '', times = '', ...rest] = row.split(' ');
    const detail = JSON.parse(rest.join(' ')) as Record<string, unknown>;
    const data = { ...detail, network, times: Number(times) };
    const actor = { id: '0', kind: 'anonymous' };
    return { key: `${minute} ${network} ${row}`, entry: { type, actor, door: String(detail.door), data } };
  });
}

const lines = (rows: string): string[] => rows.split('\n').filter((row) => row !== '');
