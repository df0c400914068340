import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../../../scripts/schema/model';
import { makeOpenApi } from '../../../scripts/schema/openapi';

const root = join(__dirname, '../../..');
const reflected = execFileSync('php', [join(root, 'scripts/schema/reflect.php')], { encoding: 'utf8' });
const document = makeOpenApi(JSON.parse(reflected) as Model);

interface Operation {
  operationId: string;
  'x-acl': string[];
  security?: object[];
  parameters?: { name: string; in: string }[];
  requestBody?: { content: { 'application/json': { schema: Record<string, unknown> } } };
  responses: Record<string, unknown>;
}
const operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
  ([path, methods]) => Object.values(methods).map((operation) => ({ path, operation })),
);

test('the committed document is what the code says now', () => {
  expect(readFileSync(join(root, 'docs/openapi.json'), 'utf8')).toBe(
    `${JSON.stringify(document, null, 2)}\n`,
  );
});

test('every operation has a name of its own, a right and all errors', () => {
  expect(operations.length).toBeGreaterThan(15);
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  for (const { operation } of operations) {
    expect(operation['x-acl']).not.toEqual([]);
    expect(Object.keys(operation.responses)).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
      '413',
      '422',
    ]);
  }
});

test('every parameter of a path is declared, in snake_case', () => {
  for (const { path, operation } of operations) {
    const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
    expect(path.match(/\{[a-z_]+\}/g) ?? []).toEqual(inPath.map(({ name }) => `{${name}}`));
    expect(path).not.toContain(':');
  }
});

test('no body may hold more than its fields, and the host alone says which customer asks', () => {
  const bodies = operations.flatMap(({ operation }) => operation.requestBody ?? []);
  expect(bodies.length).toBeGreaterThan(7);
  for (const body of bodies) {
    expect(body.content['application/json'].schema.additionalProperties).toBe(false);
  }
  expect(JSON.stringify(document)).not.toContain('customer_id');
});

test('every reference leads somewhere and nothing only PHP needs is left', () => {
  const text = JSON.stringify(document);
  const schemas = (document.components as { schemas: Record<string, unknown> }).schemas;
  const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target ?? '');
  expect(references.length).toBeGreaterThan(50);
  for (const reference of references) {
    expect(Object.keys(schemas)).toContain(reference.replace('#/components/schemas/', ''));
  }
  expect(text).not.toMatch(/x-view|Vendor\\\\LeakResponse\\\\Core/);
});

test('who acts signs, and a shopper needs a token', () => {
  expect(document.security).toEqual([{ signature: [] }, { token: [] }]);
  const mine = operations.filter(({ path }) => path.includes('/mine/'));
  expect(mine.length).toBe(2);
  for (const { operation } of mine) {
    expect(operation.security).toEqual([{ token: [] }]);
  }
});
