import { compile } from '../../frontend/engine/contain/playbook/compile';
import { LIBRARY } from '../../frontend/engine/contain/playbook/library';
import type { PlainPlaybook } from '../../frontend/engine/contain/playbook/playbook';
import type { Made } from './bundles';

const PATH = 'app/code/Vendor/LeakResponse/etc/generated/playbooks.json';

/** The playbooks that PHP runs: compiled here, so that a shop reads no playbook language. */
export function makePlaybooks(): Made[] {
  return [{ path: PATH, text: `${JSON.stringify({ format: 1, playbooks: compiled() }, null, 1)}\n` }];
}

/** Every sentence of them: they are translated like those of the panel. */
export function phrasesOfPlaybooks(): string[] {
  return compiled().flatMap(({ title, summary, signs, steps }) => [
    title,
    summary,
    ...signs,
    ...steps.flatMap((step) => [step.title, step.text, ...step.items].filter((text) => text !== '')),
  ]);
}

function compiled(): PlainPlaybook[] {
  return LIBRARY.map((book) => {
    const { plain, faults } = compile(book);
    if (plain === null) {
      throw new Error(faults.map(({ field, says }) => `${field} ${says}`).join('\n'));
    }
    return plain;
  });
}
