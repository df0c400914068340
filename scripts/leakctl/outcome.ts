/** Exit codes of design section 9; the shop's own console uses the same. */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  refused: 3,
  tampering: 4,
  partial: 5,
  unreachable: 6,
  cannotBeProven: 7,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command cannot go on. The message is for people. */
export class Stop extends Error {
  constructor(
    readonly exit: ExitCode,
    message: string,
    /** What programs read on stdout; nothing when null. */
    readonly json: unknown = null,
  ) {
    super(message);
    this.name = 'Stop';
  }
}

export function misused(message: string): Stop {
  return new Stop(EXIT.usage, message);
}
