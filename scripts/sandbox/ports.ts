import { createServer } from 'node:net';

/** The first free port from `from` on that is not in `taken`. */
export async function freePort(from: number, taken: readonly number[]): Promise<number> {
  for (let port = from; port < from + 200; port++) {
    if (!taken.includes(port) && (await isFree(port))) {
      return port;
    }
  }
  throw new Error(`No port from ${from} to ${from + 199} is free.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
