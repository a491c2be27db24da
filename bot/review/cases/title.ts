import { isScalar, parseDocument } from 'yaml';
import type { CaseEdit } from '../../api/review/cases.ts';

type Titled = Pick<CaseEdit, 'title' | 'text'>;
const LONGEST_TITLE = 60;

/**
 * A case has one title, in its file, and the box above the file shows it: whichever of the two was changed counts, the
 * box first. The rest of the file stays to the letter; one that cannot be read stays as it is. Pure.
 */
export function entitled(edit: Titled, before: Titled): Titled {
  const node = parseDocument(edit.text).getIn(['title', 'zh'], true);
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return edit;
  const inFile = node.value.trim();
  if (inFile === edit.title) return edit;
  if (edit.title === before.title && inFile !== '' && inFile.length <= LONGEST_TITLE) {
    return { ...edit, title: inFile };
  }
  const [start, end] = node.range;
  const text = edit.text.slice(0, start) + JSON.stringify(edit.title) + edit.text.slice(end);
  return { ...edit, text };
}
