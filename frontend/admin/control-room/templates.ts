import confirm from './confirm/confirm.html';
import frame from './control-room.html';
import declare from './declare/declare.html';
import draft from './draft/draft.html';
import incident from './incident/incident.html';
import incidents from './incidents/incidents.html';
import entry from './ledger/entry.html';
import ledger from './ledger/ledger.html';
import overview from './overview/overview.html';
import act from './parts/act.html';
import password from './parts/password.html';
import problems from './parts/problems.html';
import scope from './parts/scope.html';
import accounts from './plan/accounts.html';
import catalogue from './plan/catalogue.html';
import doors from './plan/doors.html';
import freeze from './plan/freeze.html';
import isolate from './plan/isolate.html';
import machinery from './plan/machinery.html';
import mails from './plan/mails.html';
import networks from './plan/networks.html';
import plan from './plan/plan.html';
import transactions from './plan/transactions.html';
import preview from './preview/preview.html';
import run from './run/run.html';

const PARTS: Readonly<Record<string, string>> = {
  accounts,
  act,
  catalogue,
  doors,
  freeze,
  isolate,
  machinery,
  mails,
  networks,
  password,
  problems,
  scope,
  transactions,
  pages: [overview, declare, incident, plan, confirm, run, draft, preview, incidents, ledger, entry].join(
    '\n',
  ),
};

/** The whole panel as one string. `{{name}}` stands for a part; parts may hold parts. */
export const template = fill(frame);

function fill(html: string): string {
  return html.replace(/\{\{(\w+)\}\}/g, (_, name: string) => fill(PARTS[name] ?? ''));
}
