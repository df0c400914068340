import { approve } from './catalogue/approve';
import { banner } from './catalogue/banner';
import { codes } from './catalogue/codes';
import { common } from './catalogue/common';
import { contain } from './catalogue/contain';
import { declare } from './catalogue/declare';
import { doors } from './catalogue/doors';
import { freeze } from './catalogue/freeze';
import { incidents } from './catalogue/incidents';
import { isolation } from './catalogue/isolation';
import { keeping } from './catalogue/keeping';
import { ledger } from './catalogue/ledger';
import { locks } from './catalogue/locks';
import { machinery } from './catalogue/machinery';
import { mails } from './catalogue/mails';
import { networks } from './catalogue/networks';
import { notice } from './catalogue/notice';
import { overview } from './catalogue/overview';
import { playbooks } from './catalogue/playbooks';
import { quarantine } from './catalogue/quarantine';
import { serverCodes } from './catalogue/server-codes';
import { touches } from './catalogue/touches';
import { transactions } from './catalogue/transactions';
import { witness } from './catalogue/witness';
import { Translator } from './translator';

/** Every sentence of the panels. The build writes `i18n/en_US.csv` from it. */
export const catalogue = {
  ...common,
  ...overview,
  ...declare,
  ...contain,
  ...doors,
  ...freeze,
  ...quarantine,
  ...transactions,
  ...locks,
  ...machinery,
  ...networks,
  ...mails,
  ...notice,
  ...codes,
  ...serverCodes,
  ...witness,
  ...banner,
  ...approve,
  ...touches,
  ...incidents,
  ...isolation,
  ...ledger,
  ...keeping,
  ...playbooks,
};

export type PanelCatalogue = typeof catalogue;
export type PanelTranslator = Translator<PanelCatalogue>;

/** @param words of acts of other modules: what this catalogue says itself stays as it says it */
export function panelTranslator(
  messages: Readonly<Record<string, string>>,
  locale: string,
  words: Readonly<Record<string, string>> = {},
): PanelTranslator {
  return new Translator({ ...words, ...catalogue }, messages, locale);
}
