/**
 * The pieces of text of which any match of a regular expression must hold at least one; null when there is no such
 * list. Lets a text be searched only for the wordings whose pieces it holds. Understands the patterns of red lines:
 * literals, classes, groups, look-around, quantifiers; whatever it does not know it takes as “anything”.
 */
export function anchorsOf(source: string): ReadonlySet<string> | null {
  const reader = { source, at: 0 };
  const anchors = alternatives(reader);
  return reader.at === source.length ? anchors : null;
}

interface Reader {
  readonly source: string;
  at: number;
}

type Anchors = ReadonlySet<string> | null;

/** Longer lists cost more to look up than they save. */
const MOST = 64;

/** a|b|c: one of the pieces of any of them. */
function alternatives(reader: Reader): Anchors {
  const all = new Set<string>();
  let bounded = true;
  for (;;) {
    const found = sequence(reader);
    if (found) for (const piece of found) all.add(piece);
    else bounded = false;
    if (reader.source.charAt(reader.at) !== '|') break;
    reader.at++;
  }
  return bounded && all.size <= MOST ? all : null;
}

/** abc: the rarest-looking piece of it, which is the best of its parts. */
function sequence(reader: Reader): Anchors {
  let best: Anchors = null;
  let literal = '';
  const settle = () => {
    if (literal) best = better(best, new Set([literal]));
    literal = '';
  };
  while (reader.at < reader.source.length && !'|)'.includes(reader.source.charAt(reader.at))) {
    const part = atom(reader);
    const optional = isOptional(reader);
    if (part.char !== undefined && !optional.quantified) literal += part.char;
    else {
      settle();
      if (part.char !== undefined && !optional.skippable) best = better(best, new Set([part.char]));
      else if (part.anchors && !optional.skippable) best = better(best, part.anchors);
    }
  }
  settle();
  return best;
}

interface Atom {
  readonly char?: string;
  readonly anchors?: Anchors;
}

function atom(reader: Reader): Atom {
  const { source } = reader;
  const char = source.charAt(reader.at++);
  if (char === '(') {
    const opening = /^\?(?:[:=!]|<[=!])/u.exec(source.slice(reader.at))?.[0] ?? '';
    reader.at += opening.length;
    const anchors = alternatives(reader);
    reader.at++;
    return opening === '' || opening === '?:' ? { anchors } : {};
  }
  if (char === '[') return characterClass(reader);
  if (char === '\\') {
    const escaped = source.charAt(reader.at++);
    if (escaped === 'u') reader.at += 4;
    return /[a-z\d]/iu.test(escaped) ? {} : { char: escaped };
  }
  return '.^$'.includes(char) ? {} : { char };
}

/** [abc]: one of them; ranges, negations and escapes: anything. */
function characterClass(reader: Reader): Atom {
  const end = closing(reader.source, reader.at);
  const body = reader.source.slice(reader.at, end);
  reader.at = end + 1;
  return /[\\^-]/u.test(body) ? {} : { anchors: new Set(body) };
}

function closing(source: string, from: number): number {
  let at = from;
  while (at < source.length && source.charAt(at) !== ']') at += source.charAt(at) === '\\' ? 2 : 1;
  return at;
}

function isOptional(reader: Reader): { quantified: boolean; skippable: boolean } {
  const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/u.exec(reader.source.slice(reader.at))?.[0];
  if (!quantifier) return { quantified: false, skippable: false };
  reader.at += quantifier.length;
  return { quantified: true, skippable: /^(?:[*?]|\{0)/u.test(quantifier) };
}

/** Longer pieces are rarer; of equally long ones fewer are. */
function better(a: Anchors, b: Anchors): Anchors {
  if (!a || !b) return a ?? b;
  const shortest = (set: ReadonlySet<string>) => Math.min(...[...set].map((piece) => piece.length));
  const difference = shortest(b) - shortest(a);
  if (difference !== 0) return difference > 0 ? b : a;
  return b.size < a.size ? b : a;
}
