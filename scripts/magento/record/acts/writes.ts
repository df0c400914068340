import type { Act, Stage } from '../act';

const account = (stage: Stage, firstname: string): Record<string, unknown> => ({
  email: `made${stage.settings.person}-${process.pid}@example.test`,
  firstname,
  lastname: 'Touch',
  website_id: 1,
});

const id = (answer: string): string => String((JSON.parse(answer) as { id?: number }).id ?? '');

const names =
  (field: string) =>
  (data: Readonly<Record<string, unknown>>): boolean =>
    Array.isArray(data.fields) && data.fields.includes(field) && !JSON.stringify(data).includes('Touch');

export const writes: readonly Act[] = [
  {
    name: 'REST: a customer is made',
    type: 'customer.created',
    kind: 'admin',
    door: 'rest',
    play: async (stage) => {
      const answer = await stage.asAdmin('POST', 'customers', { customer: account(stage, 'Ann') });
      stage.made = id(answer);
    },
  },
  {
    name: 'REST: a customer is changed; the fields are named, not the values',
    type: 'customer.changed',
    kind: 'admin',
    door: 'rest',
    says: names('firstname'),
    play: (stage) =>
      stage.asAdmin('PUT', `customers/${stage.made}`, {
        customer: { ...account(stage, 'Bea'), id: Number(stage.made) },
      }),
  },
  {
    name: 'REST: a customer is deleted',
    type: 'customer.deleted',
    kind: 'admin',
    door: 'rest',
    play: (stage) => stage.asAdmin('DELETE', `customers/${stage.made}`),
  },
  {
    name: 'REST: a CMS block is made',
    type: 'content.created',
    kind: 'admin',
    door: 'rest',
    play: async (stage) => {
      const block = { identifier: `touch-${process.pid}`, title: 'Touch', content: 'x', active: true };
      stage.made = id(await stage.asAdmin('POST', 'cmsBlock', { block }));
    },
  },
  {
    name: 'REST: a CMS block is deleted',
    type: 'content.deleted',
    kind: 'admin',
    door: 'rest',
    play: (stage) => stage.asAdmin('DELETE', `cmsBlock/${stage.made}`),
  },
];
