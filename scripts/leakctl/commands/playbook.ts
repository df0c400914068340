import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { toCacao } from '../../../frontend/engine/contain/playbook/cacao';
import { compile } from '../../../frontend/engine/contain/playbook/compile';
import { LIBRARY } from '../../../frontend/engine/contain/playbook/library';
import type { PlainPlaybook, PlainStep, Playbook } from '../../../frontend/engine/contain/playbook/playbook';
import type { Host } from '../host';
import { EXIT, type ExitCode, misused, Stop } from '../outcome';

/** Stands in an export for the shop that it is not made for yet. */
const ANY_SHOP = 'https://shop.example.test';

/** The playbooks that come with the module. Needs no shop. */
export function listPlaybooks(host: Host): ExitCode {
  const books = LIBRARY.map((book) => read(book));
  host.out(
    books.map(({ plain: { code, version, title, summary, signs } }) => ({
      code,
      version,
      title,
      summary,
      signs,
    })),
  );
  for (const { plain } of books) {
    host.say(`${plain.code.padEnd(22)} ${plain.title}`);
  }
  return EXIT.done;
}

/** One of ours by its code, or a file: what the shop would run. */
export function showPlaybook(which: string, host: Host): ExitCode {
  const { plain } = find(which);
  host.out(plain);
  host.say(`${plain.title} (${plain.code}, version ${plain.version})`);
  host.say(plain.summary);
  for (const step of plain.steps) {
    host.say(lineOf(step));
  }
  return EXIT.done;
}

/** Says what is wrong with a file, field by field. */
export function checkPlaybook(path: string, host: Host): ExitCode {
  const { plain, faults } = compile(parse(path));
  host.out({ ok: plain !== null, faults });
  for (const { field, says } of faults) {
    host.say(`${field}: ${says}`);
  }
  host.say(plain === null ? 'Not a playbook that can be run.' : `Good: ${plain.steps.length} steps.`);
  return plain === null ? EXIT.failed : EXIT.done;
}

/** As CACAO 2.0, for other tools. */
export function exportPlaybook(which: string, shop: string | undefined, host: Host): ExitCode {
  const { written } = find(which);
  host.out(toCacao(written, shop ?? ANY_SHOP, randomUUID));
  host.say(`CACAO 2.0: ${written.title}`);
  return EXIT.done;
}

function find(which: string): { plain: PlainPlaybook; written: Playbook } {
  const ours = (LIBRARY as readonly Playbook[]).find(({ code }) => code === which);
  if (ours === undefined && !/[./]/.test(which)) {
    const codes = (LIBRARY as readonly Playbook[]).map(({ code }) => code).join(', ');
    throw misused(
      `There is no playbook "${which}". Ours are ${codes}; a file has a dot or a slash in its name.`,
    );
  }
  return read(ours ?? parse(which));
}

function read(book: unknown): { plain: PlainPlaybook; written: Playbook } {
  const { plain, faults } = compile(book);
  if (plain === null) {
    const said = faults.map(({ field, says }) => `${field}: ${says}`).join('\n');
    throw new Stop(EXIT.failed, said, { ok: false, faults });
  }
  return { plain, written: book as Playbook };
}

function parse(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw misused(`The file ${path} cannot be read.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Stop(EXIT.failed, `The file ${path} is no JSON.`, { ok: false, faults: [] });
  }
}

function lineOf(step: PlainStep): string {
  const what =
    step.kind === 'act' ? `act ${step.action}${step.needs === '' ? '' : ' (not in every shop)'}` : step.kind;
  const ways = step.kind === 'condition' ? `, else ${to(step.otherwise)}` : '';
  return `${String(step.n).padStart(3)}  ${step.title} [${what}] then ${to(step.next)}${ways}`;
}

function to(n: number): string {
  return n === 0 ? 'the end' : String(n);
}
