import { z } from 'zod';
import type { AdaptiveCard } from '../cards/index.ts';
import { CATEGORY_NAMES } from '../cards/strings.ts';
import type { CoachReply } from '../coach/reply.ts';
import { typedWords } from '../practice/typed-words.ts';
import { show } from '../reply-card.ts';

/** A card as lines of text: the very card of Teams and the page. Folded parts are left out, except in practice. */
export function textOf(reply: CoachReply): string {
  if (reply.kind === 'category') return topics(reply.view.likely, reply.view.lang);
  const { card, text } = show(reply);
  if (!card) return text ?? '';
  const isPractice = PRACTICE.includes(reply.kind);
  const folds = isPractice ? foldTitles(card) : null;
  const body = card.body.flatMap((element) => linesOf(element, folds));
  const buttons = (card.actions ?? []).flatMap((action) => {
    if (!isPractice) return [action.title];
    return 'data' in action ? (typedWords(action.data, card.lang) ?? imBack(action.data) ?? []) : [];
  });
  return [...body, ...(buttons.length > 0 ? ['', buttons.map((b) => `[ ${b} ]`).join(' ')] : [])].join('\n');
}
/** Their buttons stand as words to type, and their feedback is worth the lines. */
const PRACTICE: readonly CoachReply['kind'][] = ['cases', 'practice', 'recall', 'progress'];

/** What each folded part is called: the button that opens it. */
function foldTitles({ body }: AdaptiveCard): ReadonlyMap<string, string> {
  const actions = body.flatMap((element) => (element.type === 'ActionSet' ? element.actions : []));
  return new Map(
    actions.flatMap((action) =>
      action.type === 'Action.ToggleVisibility'
        ? action.targetElements.map((id) => [id, action.title] as const)
        : [],
    ),
  );
}

const imBackSchema = z.object({ msteams: z.object({ value: z.string() }) });
const imBack = (data: unknown): string | null => imBackSchema.safeParse(data).data?.msteams.value ?? null;

/** In a terminal a topic is picked by its number. */
function topics(
  likely: readonly (keyof (typeof CATEGORY_NAMES)['zh-CN'])[],
  lang: 'zh-CN' | 'en-US',
): string {
  return likely
    .map((category, i) => `${String(i + 1).padStart(2)} ${CATEGORY_NAMES[lang][category]}`)
    .join('\n');
}

interface Node {
  readonly id?: string | undefined;
  readonly isVisible?: boolean | undefined;
  readonly separator?: boolean | undefined;
  readonly text?: string | undefined;
  readonly inlines?: readonly Node[] | undefined;
  readonly items?: readonly Node[] | undefined;
  readonly columns?: readonly Node[] | undefined;
}
const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.looseObject({
    id: z.string().optional(),
    isVisible: z.boolean().optional(),
    separator: z.boolean().optional(),
    text: z.string().optional(),
    inlines: z.array(nodeSchema).optional(),
    items: z.array(nodeSchema).optional(),
    columns: z.array(nodeSchema).optional(),
  }),
);

/** `folds`: titles of the folded parts, which are then shown; null leaves them out. */
function linesOf(element: unknown, folds: ReadonlyMap<string, string> | null): readonly string[] {
  const node = nodeSchema.parse(element);
  const isFolded = node.isVisible === false;
  if (isFolded && !folds) return [];
  const inner = (nodes: readonly Node[]) => nodes.flatMap((one) => linesOf(one, folds));
  const gap = node.separator ? [''] : [];
  if (node.inlines) return [...gap, spoken(node.inlines.map((run) => run.text ?? '').join(''), node.id)];
  if (node.columns) return [...gap, ...besides(node.columns.map((column) => inner([column])))];
  if (isFolded) {
    const title = folds?.get(node.id ?? '');
    return [...(title ? [`▸ ${title}`] : []), ...inner(node.items ?? []).map((line) => `    ${line}`)];
  }
  if (node.items) return [...gap, ...inner(node.items)];
  return node.text ? [...gap, node.text] : [];
}

/** Columns of one line each stand in a row; longer ones one under the other. */
function besides(columns: readonly (readonly string[])[]): readonly string[] {
  const filled = columns.filter((lines) => lines.length > 0);
  return filled.every((lines) => lines.length === 1) ? [filled.flat().join('    ')] : filled.flat();
}

/** The line to say stands out. */
const spoken = (text: string, id: string | undefined) => (id === 'line' ? `  ▌ ${text}` : text);
