import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from '../../bot/privacy/mask.ts';
import { MASK_CASES } from './mask-cases.ts';

const MARK = /\{([a-z-]+)\|([^}]*)\}/gu;

/** The text of a case and the pieces that must go. */
function readCase(marked: string) {
  const pieces: string[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(at, match.index);
    pieces.push(`${match[1]} ${text.length}-${text.length + (match[2]?.length ?? 0)} ${match[2]}`);
    text += match[2];
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), pieces };
}
const piecesOf = (text: string) =>
  mask(text).entities.map(({ type, start, end }) => `${type} ${start}-${end} ${text.slice(start, end)}`);

const personal = MASK_CASES.filter((marked) => marked.includes('|'));
/** Texts as people make them: cases glued together, with noise between. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...MASK_CASES.map((marked) => readCase(marked).text)),
      fc.string({ unit: 'binary' }),
    ),
    {
      maxLength: 4,
    },
  )
  .chain((parts) => fc.constantFrom('，', ' ', '', '\n').map((glue) => parts.join(glue)));

describe('masking', () => {
  it.each(MASK_CASES)('takes out of “%s” what is personal, and nothing else', (marked) => {
    const { text, pieces } = readCase(marked);
    expect(piecesOf(text)).toEqual(pieces);
  });

  it.each(personal)('leaves nothing of “%s” to read', (marked) => {
    const { text, pieces } = readCase(marked);
    for (const piece of pieces) {
      const [, , ...words] = piece.split(' ');
      expect(mask(text).text).not.toContain(words.join(' '));
    }
  });

  it('changes nothing of whole sentences when done twice', () => {
    const sentences = fc
      .array(fc.constantFrom(...MASK_CASES.map((marked) => readCase(marked).text)), { maxLength: 4 })
      .map((all) => all.join('。\n'));
    fc.assert(
      fc.property(sentences, (text) => {
        const once = mask(text).text;
        expect(mask(once).text).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every character outside the pieces, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: masked, entities } = mask(text);
        const kept = entities.reduceRight(
          (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
          text,
        );
        expect(masked.replace(/〔[^〕]{2,8}〕/gu, '')).toBe(kept.replace(/〔[^〕]{2,8}〕/gu, ''));
        entities.forEach(({ start, end }, i) => {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(entities[i - 1]?.end ?? 0);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('answers a very long run of digits at once', () => {
    for (const text of ['1'.repeat(20_000), '1 '.repeat(10_000), '路1号'.repeat(3000), '王'.repeat(20_000)]) {
      expect(mask(text).text.length).toBeGreaterThan(0);
    }
  });
});
