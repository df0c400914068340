import { type Action, isAction, type Scope } from '../../shared/api/shapes';
import { type IncidentFilter, incidentFilterOf, queryOfIncidents } from './incidents/incident-filter';
import { type LedgerFilter, ledgerFilterOf, queryOfLedger } from './ledger/ledger-filter';
import { queryOfScope, scopeOfQuery } from './playbook/scope-query';

export const QUESTIONS = ['noticed', 'when', 'ongoing', 'stores', 'check'] as const;
export type Question = (typeof QUESTIONS)[number];

/** Each step has an address, so that Back works and a colleague can be sent a link. */
export type Route =
  | { page: 'overview' }
  | { page: 'declare'; question: Question }
  | { page: 'incident'; incidentId: number }
  | { page: 'plan'; incidentId: number; action: Action }
  | { page: 'confirm'; incidentId: number; action: Action }
  | { page: 'run'; runId: string }
  | { page: 'draft'; incidentId: number }
  | { page: 'preview'; noticeId: number }
  | { page: 'approvals' }
  | { page: 'incidents'; filter: IncidentFilter }
  | { page: 'ledger'; filter: LedgerFilter }
  | { page: 'entry'; index: string }
  | { page: 'playbooks'; incidentId: number }
  | { page: 'playbookPlan'; incidentId: number; playbook: string; scope?: Scope }
  | { page: 'playbookConfirm'; incidentId: number; playbook: string }
  | { page: 'playbookRun'; runId: string }
  | { page: 'automatic' };

export type PageName = Route['page'];

export function hashOf(route: Route): string {
  switch (route.page) {
    case 'overview':
      return '#/';
    case 'declare':
      return `#/declare/${route.question}`;
    case 'incident':
      return `#/incident/${route.incidentId}`;
    case 'plan':
      return `#/incident/${route.incidentId}/${route.action}/plan`;
    case 'confirm':
      return `#/incident/${route.incidentId}/${route.action}/confirm`;
    case 'run':
      return `#/run/${route.runId}`;
    case 'draft':
      return `#/incident/${route.incidentId}/notice`;
    case 'preview':
      return `#/notice/${route.noticeId}`;
    case 'approvals':
      return '#/approvals';
    case 'incidents':
      return `#/incidents${queryOfIncidents(route.filter)}`;
    case 'ledger':
      return `#/ledger${queryOfLedger(route.filter)}`;
    case 'entry':
      return `#/ledger/${route.index}`;
    case 'playbooks':
      return `#/incident/${route.incidentId}/playbooks`;
    case 'playbookPlan':
      return `#/incident/${route.incidentId}/playbook/${route.playbook}/plan${queryOfScope(route.scope)}`;
    case 'playbookConfirm':
      return `#/incident/${route.incidentId}/playbook/${route.playbook}/confirm`;
    case 'playbookRun':
      return `#/playbook/${route.runId}`;
    case 'automatic':
      return '#/automatic';
  }
}

/** Anything unreadable leads to the Control room. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const parts = path.split('/');
  const id = /^[1-9]\d{0,9}$/.test(parts[1] ?? '') ? Number(parts[1]) : 0;
  const question = QUESTIONS.find((name) => name === parts[1]);
  if (parts[0] === 'declare' && question !== undefined) {
    return { page: 'declare', question };
  }
  if (parts[0] === 'run' && /^[0-9a-f-]{36}$/.test(parts[1] ?? '')) {
    return { page: 'run', runId: parts[1] ?? '' };
  }
  if (parts[0] === 'approvals') {
    return { page: 'approvals' };
  }

  if (parts[0] === 'playbook' && /^[0-9a-f-]{36}$/.test(parts[1] ?? '')) {
    return { page: 'playbookRun', runId: parts[1] ?? '' };
  }
  if (parts[0] === 'automatic') {
    return { page: 'automatic' };
  }
  if (parts[0] === 'incident' && id > 0 && (parts[2] === 'playbooks' || parts[2] === 'playbook')) {
    return playbookRoute(id, parts[3], parts[4], query);
  }
  if (parts[0] === 'incidents') {
    return { page: 'incidents', filter: incidentFilterOf(query) };
  }
  if (parts[0] === 'ledger') {
    return ledgerRoute(parts[1], query);
  }
  if (parts[0] === 'notice' && id > 0) {
    return { page: 'preview', noticeId: id };
  }
  return parts[0] === 'incident' && id > 0 ? incidentRoute(id, parts[2], parts[3]) : { page: 'overview' };
}

function incidentRoute(incidentId: number, what?: string, step?: string): Route {
  if (what === 'notice') {
    return { page: 'draft', incidentId };
  }
  if (isAction(what)) {
    return { page: step === 'confirm' ? 'confirm' : 'plan', incidentId, action: what };
  }
  return { page: 'incident', incidentId };
}

function playbookRoute(incidentId: number, playbook?: string, step?: string, query = ''): Route {
  if (playbook === undefined || !/^[a-z][a-z0-9_]{1,47}$/.test(playbook)) {
    return { page: 'playbooks', incidentId };
  }
  if (step === 'confirm') {
    return { page: 'playbookConfirm', incidentId, playbook };
  }
  const scope = scopeOfQuery(query);
  return { page: 'playbookPlan', incidentId, playbook, ...(scope === undefined ? {} : { scope }) };
}

function ledgerRoute(index: string | undefined, query: string): Route {
  return /^(0|[1-9]\d{0,14})$/.test(index ?? '')
    ? { page: 'entry', index: index ?? '' }
    : { page: 'ledger', filter: ledgerFilterOf(query) };
}
