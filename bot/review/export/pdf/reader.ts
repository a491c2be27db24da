import type { Language } from '../../../../scripts/vocabulary.ts';
import type { Names } from '../../../api/review/names.ts';

/** For whom a record is printed. */
export interface PageReader {
  readonly lang: Language;
  readonly names: Names;
  /** epoch milliseconds as the bank's clocks show it */
  readonly moment: (at: number) => string;
}
