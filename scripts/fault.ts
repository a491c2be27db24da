/** Where a fault is. */
export interface Place {
  /** relative to scripts/ */
  readonly path: string;
  /** 1-based */
  readonly line: number;
}

/** One fault in the scripts, told to a service trainer: where it is, which rule it breaks and how to mend it. */
export interface Fault extends Place {
  readonly rule: string;
  /** only errors keep a change from going live */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly mend: string;
}

/** The faults by path, line and rule, each once. */
export function sortFaults(faults: readonly Fault[]): readonly Fault[] {
  const keyed = new Map(faults.map((fault) => [Object.values(fault).join('\0'), fault]));
  return [...keyed.values()].sort(
    (a, b) =>
      compare(a.path, b.path) || a.line - b.line || compare(a.rule, b.rule) || compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
