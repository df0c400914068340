import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { misused } from '../outcome';

/** What is asked of a host, in order of volatility (RFC 3227). `sh` runs it there; what it writes to stdout is the item. */
export interface Source {
  kind: string;
  name: string;
  command: string;
}

export interface Asked {
  root: string;
  database: string | null;
  /** File with the client's user and password on the host (`--defaults-extra-file`); never on a command line */
  defaults: string | null;
  logs: readonly string[];
}

const VOLATILE = [
  'session',
  'admin_user_session',
  'oauth_token',
  'queue_message_status',
  'queue_message',
  'cron_schedule',
];

export function sources({ root, database, defaults, logs }: Asked): Source[] {
  const at = quoted(root);
  const file = defaults === null ? '' : `--defaults-extra-file=${quoted(defaults)} `;
  const dump = `mysqldump ${file}--single-transaction --quick --hex-blob --skip-lock-tables`;
  const mysql = `mysql ${file}--batch`;
  const tables: Source[] =
    database === null
      ? []
      : [
          ...VOLATILE.map((table) => ({
            kind: 'volatile_tables',
            name: `table ${table}`,
            command: `${dump} ${quoted(database)} ${table}`,
          })),
          {
            kind: 'database_processes',
            name: 'database connections',
            command: `${mysql} -e 'SHOW FULL PROCESSLIST'`,
          },
        ];
  const state: Source[] =
    database === null
      ? []
      : [
          {
            kind: 'database',
            name: 'database with its position in the transaction log',
            command: `${dump} --routines --triggers --events --master-data=2 ${quoted(database)}`,
          },
          {
            kind: 'database',
            name: 'database without the position',
            command: `${dump} --routines --triggers --events ${quoted(database)}`,
          },
          {
            kind: 'transaction_logs',
            name: 'list of transaction logs',
            command: `${mysql} -e 'SHOW BINARY LOGS'`,
          },
        ];
  return [
    { kind: 'session_store', name: 'session files', command: `tar -C ${at} -cf - var/session` },
    ...tables,
    { kind: 'processes', name: 'processes', command: 'ps -eo pid,ppid,user,lstart,etime,args -ww' },
    {
      kind: 'processes',
      name: 'network connections',
      command: 'ss -tunap 2>/dev/null || cat /proc/net/tcp /proc/net/tcp6',
    },
    ...state,
    ...logs.map((log) => ({ kind: 'logs', name: `log ${log}`, command: `cat ${quoted(log)}` })),
    {
      kind: 'files',
      name: `times of files in ${root}`,
      // Before any content is opened: opening may change the time it was last read.
      command: `cd ${at} && find . -xdev -printf '{"path":"%P","type":"%y","mode":"%m","owner":%U,"group":%G,"size":%s,"inode":%i,"read":"%A@","modified":"%T@","changed":"%C@"}\\n'`,
    },
    {
      kind: 'files',
      name: `hashes of files in ${root}`,
      command: `cd ${at} && find . -xdev -type f -exec sha256sum {} +`,
    },
  ];
}

/** @param ssh `user@host`, or null for this machine */
export function collect(source: Source, ssh: string | null): { text: Readable; ended: Promise<string> } {
  if (ssh !== null && !/^[A-Za-z0-9][A-Za-z0-9._-]*(@[A-Za-z0-9][A-Za-z0-9.-]*)?$/.test(ssh)) {
    throw misused('--ssh must be host or user@host.');
  }
  const [program, args] =
    ssh === null
      ? (['sh', ['-c', source.command]] as const)
      : (['ssh', ['-o', 'BatchMode=yes', ssh, source.command]] as const);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<string>((done) => {
    child.on('error', () => done('program_missing'));
    child.on('close', (code, signal) =>
      done(code === 0 ? '' : code === 127 ? 'program_missing' : `ended_with_${code ?? signal}`),
    );
  });
  return { text: child.stdout, ended };
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
