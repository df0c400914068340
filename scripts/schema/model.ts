/** What scripts/schema/reflect.php prints: JSON Schema 2020-12 with `#/types/Name` for the shapes of Api/Data. */
export interface Schema {
  type?: string | string[];
  $ref?: string;
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean;
  description?: string;
  [limit: string]: unknown;
}

export interface Parameter {
  name: string;
  field: string;
  in: 'path' | 'query' | 'body' | 'forced';
  required: boolean;
  schema: Schema;
}

export interface Route {
  method: string;
  path: string;
  service: string;
  summary: string;
  resources: string[];
  parameters: Parameter[];
  answer: Schema;
}

export interface Model {
  version: number;
  routes: Route[];
  types: Record<string, Schema>;
}
