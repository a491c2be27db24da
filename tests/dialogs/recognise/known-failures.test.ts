import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recognise } from '../../../dialogs/index.ts';
import type { Category, Signal } from '../../../scripts/vocabulary.ts';
import { realPlaybook } from '../../support/playbook.ts';

/** What people would hear in a sentence, and the recogniser does not yet. */
interface KnownFailure {
  readonly text: string;
  readonly category?: Category;
  readonly signal?: Signal;
  readonly notSignal?: Signal;
  readonly emotionFrom?: number;
}

const failures = parse(
  readFileSync(join(import.meta.dirname, 'known-failures.yaml'), 'utf8'),
) as readonly KnownFailure[];

describe('known failures of the recogniser', () => {
  it.each(failures)('$text is still misread; once it is read well, take it off the list', (failure) => {
    const { category, signals, emotion } = recognise({ text: failure.text }, realPlaybook());
    const heard = [
      !failure.category || category === failure.category,
      !failure.signal || signals.includes(failure.signal),
      !failure.notSignal || !signals.includes(failure.notSignal),
      failure.emotionFrom === undefined || emotion >= failure.emotionFrom,
    ];
    expect(heard).toContain(false);
  });
});
