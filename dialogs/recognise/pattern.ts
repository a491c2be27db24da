const compiled = new Map<string, RegExp>();

/** A pattern of the playbook as a regular expression, compiled once. Case and width are normalised before. */
export function compilePattern(source: string): RegExp {
  const known = compiled.get(source);
  if (known) return known;
  const pattern = new RegExp(source, 'u');
  compiled.set(source, pattern);
  return pattern;
}
