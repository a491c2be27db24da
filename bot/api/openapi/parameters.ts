import type { GuardedRoute } from '../../http/api-guard.ts';
import { incoming, type JsonSchema } from './schemas.ts';

type Properties = Readonly<Record<string, JsonSchema>>;

/** The parameters of a route's address and query. A list in the query is comma-separated. */
export function parametersOf(url: string, { params, query }: GuardedRoute['shapes']): readonly JsonSchema[] {
  const inPath = params ? propertiesOf(incoming(params)) : {};
  const names = [...url.matchAll(/:(\w+)/gu)].map(([, name = '']) => name);
  const asked = query ? incoming(query) : {};
  const required = Array.isArray(asked.required) ? asked.required : [];
  return [
    ...names.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: inPath[name] ?? { type: 'string' },
    })),
    ...Object.entries(propertiesOf(asked)).map(([name, schema]) => ({
      name,
      in: 'query',
      required: required.includes(name),
      ...(schema.type === 'array' ? { style: 'form', explode: false } : {}),
      schema,
    })),
  ];
}

const propertiesOf = ({ properties }: JsonSchema): Properties => (properties ?? {}) as Properties;
