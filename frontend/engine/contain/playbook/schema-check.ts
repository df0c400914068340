/** What is wrong, and where: `steps[2].seconds`. */
export interface Fault {
  field: string;
  says: string;
}

/** The part of JSON Schema (2020-12) that playbook.schema.json uses. */
export interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly oneOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** Keywords that are words for people, or read where their neighbours are. */
const KNOWN = [
  'type',
  'const',
  'enum',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'items',
  'properties',
  'required',
  'additionalProperties',
  'oneOf',
  '$ref',
  '$defs',
  '$schema',
  'title',
  'description',
];

/** Checks a value against a schema. A keyword that is not understood throws: it must never be passed over. */
export function checkSchema(schema: Schema, value: unknown): Fault[] {
  const faults: Fault[] = [];
  new Walk(schema, faults).check(schema, value, '');
  return faults;
}

class Walk {
  constructor(
    private readonly root: Schema,
    private readonly faults: Fault[],
  ) {}

  check(given: Schema, value: unknown, field: string): void {
    const schema = this.resolve(given);
    const strange = Object.keys(schema).find((word) => !KNOWN.includes(word));
    if (strange !== undefined) {
      throw new Error(`The schema uses "${strange}", which is not understood here.`);
    }
    if (schema.oneOf !== undefined) {
      this.choose(schema.oneOf, value, field);
    } else if (schema.const !== undefined && value !== schema.const) {
      this.fault(field, `must be ${JSON.stringify(schema.const)}`);
    } else if (schema.enum !== undefined && !schema.enum.includes(value)) {
      this.fault(field, `must be one of ${schema.enum.join(', ')}`);
    } else if (schema.type !== undefined) {
      this.typed(schema, value, field);
    }
  }

  private typed(schema: Schema, value: unknown, field: string): void {
    switch (schema.type) {
      case 'object':
        this.object(schema, value, field);
        break;
      case 'array':
        this.array(schema, value, field);
        break;
      case 'string':
        this.string(schema, value, field);
        break;
      case 'integer':
        this.integer(schema, value, field);
        break;
      default:
        throw new Error(`The schema uses the type "${schema.type}", which is not understood here.`);
    }
  }

  private object(schema: Schema, value: unknown, field: string): void {
    if (!isRecord(value)) {
      this.fault(field, 'must be an object');
      return;
    }
    const known = schema.properties ?? {};
    for (const name of schema.required ?? []) {
      if (value[name] === undefined) {
        this.fault(inside(field, name), 'is missing');
      }
    }
    for (const [name, item] of Object.entries(value)) {
      const property = Object.hasOwn(known, name) ? known[name] : undefined;
      if (property !== undefined) {
        this.check(property, item, inside(field, name));
      } else if (schema.additionalProperties === false) {
        this.fault(inside(field, name), 'is not known here');
      }
    }
  }

  private array(schema: Schema, value: unknown, field: string): void {
    if (!Array.isArray(value)) {
      this.fault(field, 'must be a list');
      return;
    }
    if (
      value.length < (schema.minItems ?? 0) ||
      value.length > (schema.maxItems ?? Number.POSITIVE_INFINITY)
    ) {
      this.fault(field, `must have ${schema.minItems ?? 0} to ${schema.maxItems ?? 'any number of'} items`);
    }
    const { items } = schema;
    if (items !== undefined) {
      value.forEach((item, place) => {
        this.check(items, item, `${field}[${place}]`);
      });
    }
  }

  private string(schema: Schema, value: unknown, field: string): void {
    if (typeof value !== 'string') {
      this.fault(field, 'must be text');
      return;
    }
    const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern } = schema;
    if (value.length < minLength || value.length > maxLength) {
      this.fault(field, `must have ${minLength} to ${maxLength} characters`);
    }
    if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) {
      this.fault(field, `must match ${pattern}`);
    }
  }

  private integer(schema: Schema, value: unknown, field: string): void {
    const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema;
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < minimum || value > maximum) {
      this.fault(field, `must be a whole number from ${minimum} to ${maximum}`);
    }
  }

  /** By `kind`, so that the fault names the field and not "none of six shapes". */
  private choose(branches: readonly Schema[], value: unknown, field: string): void {
    if (!isRecord(value)) {
      this.fault(field, 'must be an object');
      return;
    }
    const kinds = branches.map((branch) => branch.properties?.kind?.const);
    const branch = branches[kinds.indexOf(value.kind)];
    if (branch === undefined) {
      this.fault(inside(field, 'kind'), `must be one of ${kinds.join(', ')}`);
      return;
    }
    this.check(branch, value, field);
  }

  private resolve(schema: Schema): Schema {
    if (schema.$ref === undefined) {
      return schema;
    }
    const found = this.root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    if (found === undefined) {
      throw new Error(`The schema has no ${schema.$ref}.`);
    }
    return this.resolve(found);
  }

  private fault(field: string, says: string): void {
    this.faults.push({ field: field === '' ? 'playbook' : field, says });
  }
}

function inside(field: string, name: string): string {
  return field === '' ? name : `${field}.${name}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
