/** What differs between installations. */
export interface ManifestValues {
  /** the app registration's id; it is the app's own id, too */
  readonly appId: string;
  /** host name of the page, without a scheme */
  readonly host: string;
  readonly version: string;
  readonly developer: string;
  readonly privacyUrl: string;
  readonly termsUrl: string;
}

/** Strings by their place in the manifest, `bots[0].commandLists[0].commands[3].title`. */
export type Strings = Readonly<Record<string, string>>;

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The manifest of one installation, with the strings of its first language. Throws on a place that it does not have. */
export function fillManifest(template: Json, values: ManifestValues, strings: Strings): Json {
  const manifest = withValues(template, values);
  for (const [path, text] of Object.entries(strings)) {
    if (path !== '$schema') put(manifest, path, text);
  }
  return manifest;
}

function withValues(node: Json, values: ManifestValues): Json {
  if (typeof node === 'string') {
    return node.replace(/\{\{(\w+)\}\}/gu, (mark, name: string) =>
      Object.hasOwn(values, name) ? values[name as keyof ManifestValues] : mark,
    );
  }
  if (Array.isArray(node)) return node.map((item) => withValues(item, values));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withValues(value, values)]));
}

function put(root: Json, path: string, text: string): void {
  const keys = path.split(/[.[\]]+/u).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Json | undefined>(
    (node, key) =>
      node !== null && typeof node === 'object' ? (node as Record<string, Json>)[key] : undefined,
    root,
  );
  if (parent === null || typeof parent !== 'object' || Array.isArray(parent))
    throw new Error(`no such place in the manifest: ${path}`);
  parent[last] = text;
}
