import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import type { Model } from './model';
import { makeOpenApi } from './openapi';

/** Writes what is generated from webapi.xml, acl.xml, db_schema.xml and Api/; with --check it only says what differs. */
const root = process.env.LR_ROOT ?? process.cwd();
const check = process.argv.includes('--check');
const module = 'app/code/Vendor/LeakResponse';

const routes = reflect();
const openapi = makeOpenApi(JSON.parse(routes) as Model);
const made: Record<string, string> = {
  [`${module}/etc/generated/routes.json`]: routes,
  [`${module}/etc/db_schema_whitelist.json`]: reflect('whitelist'),
  'docs/openapi.json': `${JSON.stringify(openapi, null, 2)}\n`,
  'frontend/types/api.ts': await types(JSON.stringify(openapi)),
};

for (const [path, text] of Object.entries(made)) {
  if (!check) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  } else if (read(join(root, path)) !== text) {
    console.error(`${path} is not what a fresh run makes. Run "npm run schema" and commit it.`);
    process.exitCode = 1;
  }
}

function reflect(...args: string[]): string {
  return execFileSync('php', [join(root, 'scripts/schema/reflect.php'), ...args], { encoding: 'utf8' });
}

async function types(document: string): Promise<string> {
  const nodes = await openapiTS(document, { alphabetize: false, emptyObjectsUnknown: true });
  const notice = '/** Generated from docs/openapi.json by "npm run schema". Do not edit. */\n';
  return notice + astToString(nodes).replaceAll('\r\n', '\n');
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
