import type { Model, Parameter, Route, Schema } from './model';

type Json = Record<string, unknown>;

const ERRORS: Record<string, string> = {
  '400': 'The request does not fit; `parameters.field` names the field.',
  '401': 'Nobody is signed in, or the request signature does not hold.',
  '403': 'The right is missing, or a proof (step-up, signature) is needed.',
  '404': 'There is no such thing.',
  '409': 'Somebody else was first; read again.',
  '413': 'The body is larger than 262144 bytes.',
  '422': 'Understood, but it cannot be done like this.',
};

/** OpenAPI 3.1 of all routes, in the order of etc/webapi.xml. */
export function makeOpenApi(model: Model): Json {
  const paths: Record<string, Json> = {};
  for (const route of model.routes) {
    const path = pathOf(route);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Leak Response',
      version: `${model.version}`,
      license: { name: 'OSL-3.0', identifier: 'OSL-3.0' },
      description:
        'Unknown fields are refused and nothing is coerced. Fields that are null are left out of answers. A bearer token may look and plan; declaring, starting, publishing and the like need a signed request or the panel.',
    },
    servers: [{ url: '/rest', description: 'Magento; /rest/<store code> as well' }],
    security: [{ signature: [] }, { token: [] }],
    paths,
    components: { schemas: schemas(model), securitySchemes: securitySchemes() },
  };
}

function operation(route: Route): Json {
  const service = route.service.replace(/^.*\\|Interface$/g, '');
  const isMine = route.resources.includes('self');
  const body = route.parameters.filter((parameter) => parameter.in === 'body');
  const listed = route.parameters.filter(({ in: place }) => place === 'path' || place === 'query');
  return {
    operationId: service.charAt(0).toLowerCase() + service.slice(1),
    summary: route.summary,
    'x-acl': route.resources,
    ...(isMine ? { security: [{ token: [] }] } : {}),
    ...(listed.length > 0 ? { parameters: listed.map(listedParameter) } : {}),
    ...(route.method === 'POST' ? { requestBody: requestBody(body) } : {}),
    responses: {
      '200': { description: 'Done.', content: json(renamed(route.answer)) },
      ...Object.fromEntries(
        Object.entries(ERRORS).map(([status, description]) => [status, error(description)]),
      ),
    },
  };
}

function listedParameter({ field, in: place, schema }: Parameter): Json {
  return { name: field, in: place, required: true, schema: renamed(schema) };
}

function requestBody(parameters: readonly Parameter[]): Json {
  const required = parameters.filter((parameter) => parameter.required).map(({ field }) => field);
  const properties = Object.fromEntries(parameters.map(({ field, schema }) => [field, renamed(schema)]));
  return {
    required: required.length > 0,
    content: json({ type: 'object', properties, required, additionalProperties: false }),
  };
}

function pathOf(route: Route): string {
  const fields = new Map(route.parameters.map(({ name, field }) => [name, field]));
  return route.path.replace(/:(\w+)/g, (_, name: string) => `{${fields.get(name) ?? name}}`);
}

function schemas(model: Model): Json {
  const shapes = Object.entries(model.types).map(([name, schema]) => [name, renamed(schema)]);
  return { ...Object.fromEntries(shapes), Error: errorBody() };
}

/** References as OpenAPI wants them, without what only PHP needs. */
function renamed(schema: Schema): Schema {
  const copy: Schema = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === '$ref') {
      copy.$ref = String(value).replace('#/types/', '#/components/schemas/');
    } else if (key === 'properties') {
      const properties = Object.entries(schema.properties ?? {});
      copy.properties = Object.fromEntries(properties.map(([name, property]) => [name, renamed(property)]));
    } else if (key === 'items') {
      copy.items = renamed(schema.items ?? {});
    } else if (key === 'anyOf') {
      copy.anyOf = (schema.anyOf ?? []).map(renamed);
    } else if (!key.startsWith('x-')) {
      copy[key] = value;
    }
  }
  return copy;
}

function errorBody(): Json {
  const parameters = {
    type: 'object',
    properties: {
      code: { type: 'string', description: 'For programs; screens have their own words for it.' },
      field: { type: 'string', description: 'Path in snake_case, for example scope.ids[3]; empty for none.' },
      retry: { type: 'boolean', description: 'May the same call succeed later?' },
    },
    required: ['code', 'field', 'retry'],
    additionalProperties: { type: 'string' },
  };
  return { type: 'object', properties: { message: { type: 'string' }, parameters }, required: ['message'] };
}

function error(description: string): Json {
  return { description, content: json({ $ref: '#/components/schemas/Error' }) };
}

function json(schema: unknown): Json {
  return { 'application/json': { schema } };
}

function securitySchemes(): Json {
  return {
    signature: {
      type: 'apiKey',
      in: 'header',
      name: 'Signature',
      description:
        'RFC 9421 with Ed25519 and a key enrolled on the shell. Signature-Input: lr=("@method" "@authority" "@path" "@query" "content-digest");created=…;keyid="…";alg="ed25519";nonce="…"; content-digest (sha-256, RFC 9530) when there is a body. created within 300 s, each nonce once.',
    },
    token: { type: 'http', scheme: 'bearer', description: 'A token of the shop. It may look and plan only.' },
  };
}
