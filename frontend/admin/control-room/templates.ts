import approvals from './approvals/approvals.html';
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
import ask from './parts/ask.html';
import fields from './parts/fields.html';
import password from './parts/password.html';
import problems from './parts/problems.html';
import reason from './parts/reason.html';
import scope from './parts/scope.html';
import plan from './plan/plan.html';
import automatic from './playbook/automatic.html';
import playbookConfirm from './playbook/playbook-confirm.html';
import playbookPlan from './playbook/playbook-plan.html';
import playbookRun from './playbook/playbook-run.html';
import playbooks from './playbook/playbooks.html';
import preview from './preview/preview.html';
import run from './run/run.html';

const PARTS: Readonly<Record<string, string>> = {
  act,
  ask,
  fields,
  password,
  problems,
  reason,
  scope,
  pages: [
    overview,
    declare,
    incident,
    plan,
    confirm,
    run,
    draft,
    preview,
    approvals,
    incidents,
    ledger,
    entry,
    playbooks,
    playbookPlan,
    playbookConfirm,
    playbookRun,
    automatic,
  ].join('\n'),
};

/** The whole panel as one string. `{{name}}` stands for a part; parts may hold parts. */
export const template = fill(frame);

function fill(html: string): string {
  return html.replace(/\{\{(\w+)\}\}/g, (_, name: string) => fill(PARTS[name] ?? ''));
}
