import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { EXIT, Stop } from './outcome';

/** What this machine has seen of a ledger: its key, and the newest checkpoint that was proven. */
export interface Pin {
  vkey: string;
  /** Signed note; '' when none was seen yet. */
  checkpoint: string;
}

/** The pins of this machine, by origin. They are what makes a rewritten or shortened ledger visible. */
export class Pins {
  constructor(private readonly file: string) {}

  of(origin: string): Pin | null {
    return this.all()[origin] ?? null;
  }

  keep(origin: string, pin: Pin): void {
    mkdirSync(dirname(this.file), { recursive: true, mode: 0o700 });
    const beside = `${this.file}.${process.pid}`;
    writeFileSync(beside, `${JSON.stringify({ ...this.all(), [origin]: pin }, null, 2)}\n`, { mode: 0o600 });
    renameSync(beside, this.file);
  }

  private all(): Record<string, Pin> {
    if (!existsSync(this.file)) {
      return {};
    }
    try {
      const read: unknown = JSON.parse(readFileSync(this.file, 'utf8'));
      const pins: Record<string, Pin> = {};
      for (const [origin, pin] of Object.entries(read ?? {})) {
        if (typeof pin?.vkey !== 'string' || typeof pin?.checkpoint !== 'string') {
          throw new Error(origin);
        }
        pins[origin] = { vkey: pin.vkey, checkpoint: pin.checkpoint };
      }
      return pins;
    } catch {
      // A pin that cannot be read must not turn into no pin at all.
      throw new Stop(EXIT.failed, `The pins in ${this.file} cannot be read.`);
    }
  }
}
