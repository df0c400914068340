import { homedir } from 'node:os';
import { createInterface } from 'node:readline/promises';
import type { Host } from './host';

export function nodeHost(): Host {
  let drawn = false;
  const say = (line: string) => {
    process.stderr.write(`${drawn ? '\r\u001b[K' : ''}${line}\n`);
    drawn = false;
  };
  return {
    out: (value) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    say,
    progress: (line) => {
      if (process.stderr.isTTY) {
        process.stderr.write(`\r\u001b[K${line}`);
        drawn = true;
      } else {
        say(line);
      }
    },
    ask: async (question) => {
      if (!process.stdin.isTTY) {
        return null;
      }
      const lines = createInterface({ input: process.stdin, output: process.stderr });
      try {
        return await lines.question(question);
      } finally {
        lines.close();
      }
    },
    fetch: (input, init) => fetch(input, init),
    now: () => Date.now(),
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    env: process.env,
    home: homedir(),
  };
}
