import { OUTSIDE_STEPS, type OutsideStep } from '../../frontend/engine/contain/outside-steps';
import { LAYER_WORDS, STEP_WORDS } from './outside-words';

/** The run-book as a page to print: what to do when the web user of the shop cannot be trusted. */
export function runbookPage(): string {
  const acts = Object.entries(OUTSIDE_STEPS).map(([act, steps]) =>
    [`## ${capital(act.replaceAll('_', ' '))}`, '', ...steps.flatMap(markdownOf), ''].join('\n'),
  );
  return `${INTRODUCTION}\n${acts.join('\n')}`;
}

/** One act in plain lines. */
export function linesOf(steps: readonly OutsideStep[]): string[] {
  return steps.flatMap((step) => [
    `- ${wordsOf(step)} (${LAYER_WORDS[step.layer]}; ${backOf(step)})`,
    ...step.lines.map((line) => `    ${line}`),
  ]);
}

function markdownOf(step: OutsideStep): string[] {
  const line = `- **${capital(LAYER_WORDS[step.layer])}** (${backOf(step)}). ${wordsOf(step)}`;
  return step.lines.length === 0 ? [line] : [line, '  ```', ...step.lines.map((one) => `  ${one}`), '  ```'];
}

function wordsOf(step: OutsideStep): string {
  return STEP_WORDS[step.code] ?? step.code;
}

function backOf(step: OutsideStep): string {
  return step.undoable ? 'can be put back' : 'cannot be put back';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const INTRODUCTION = `# When the shop's own host cannot be trusted
Whoever runs code as the web user can lift every act that PHP holds. Then do the same one layer further out, from another host or as another user, and note the time of each step: it
does not stand in the ledger by itself. Print this page before you need it; \`leakctl runbook\` prints it too. Words in \`<…>\` are yours to fill in. Take a copy of what a step
deletes first (\`docs/operators.md\`, evidence).
`;
