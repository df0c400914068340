import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, which } from '../setup/shell';

export interface PrivateRedis {
  socket: string;
  stop: () => void;
}

/** A Redis of our own without persistence, where Redis and PHP's extension are installed; undefined where not. */
export async function startRedis(): Promise<PrivateRedis | undefined> {
  const server = which('redis-server');
  const extension = await run('php', ['-r', 'exit(extension_loaded("redis") ? 0 : 1);']);
  if (server === undefined || extension.code !== 0) {
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'leakresponse-redis-'));
  const socket = join(folder, 'sock');
  const child = spawn(server, ['--port', '0', '--unixsocket', socket, '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  });
  for (let tries = 0; tries < 100 && !existsSync(socket); tries++) {
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    socket,
    stop: () => {
      child.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
