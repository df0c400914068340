import { toCacao } from '../../../engine/contain/playbook/cacao';
import { LIBRARY } from '../../../engine/contain/playbook/library';
import type { Playbook } from '../../../engine/contain/playbook/playbook';

/** @returns undefined for a playbook of another module: only its compiled steps are here */
export function cacaoOf(code: string, shop: string): { file: string; text: string } | undefined {
  const book = (LIBRARY as readonly Playbook[]).find((one) => one.code === code);
  return book === undefined
    ? undefined
    : {
        file: `${code.replace(/_/g, '-')}.cacao.json`,
        text: `${JSON.stringify(toCacao(book, shop, newUuid), null, 2)}\n`,
      };
}

/** Version 4. `crypto.randomUUID` is missing where the admin is reached over plain HTTP. */
function newUuid(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
  const hex = bytes.map((byte, at) =>
    (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0'),
  );
  return [4, 6, 8, 10].reduceRight((all, at) => [...all.slice(0, at), '-', ...all.slice(at)], hex).join('');
}
