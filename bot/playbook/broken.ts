import type { Fault } from '../../scripts/fault.ts';

/** The scripts cannot be used; every fault is on board. */
export class BrokenPlaybook extends Error {
  override readonly name = 'BrokenPlaybook';
  constructor(readonly faults: readonly Fault[]) {
    super(
      [
        `${faults.length} faults in scripts/`,
        ...faults.map((f) => `  scripts/${f.path}:${f.line}  [${f.rule}]  ${f.message} → ${f.mend}`),
      ].join('\n'),
    );
  }
}
