/** One fault in the scripts, told to a service trainer: where it is, which rule it breaks and how to mend it. */
export interface Fault {
  /** relative to scripts/ */
  readonly path: string;
  /** 1-based */
  readonly line: number;
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly mend: string;
}
