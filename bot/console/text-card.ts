import { z } from 'zod';
import { CATEGORY_NAMES } from '../cards/strings.ts';
import type { CoachReply } from '../coach/reply.ts';
import { show } from '../reply-card.ts';

/** A card as lines of text: the very card of Teams and the page, without its folded parts. */
export function textOf(reply: CoachReply): string {
  if (reply.kind === 'category') return topics(reply.view.likely, reply.view.lang);
  const { card, text } = show(reply);
  if (!card) return text ?? '';
  const body = card.body.flatMap((element) => linesOf(element));
  const buttons = (card.actions ?? []).map((action) => `[ ${action.title} ]`).join(' ');
  return [...body, ...(buttons ? ['', buttons] : [])].join('\n');
}

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

function linesOf(element: unknown): readonly string[] {
  const node = nodeSchema.parse(element);
  if (node.isVisible === false) return [];
  const gap = node.separator ? [''] : [];
  if (node.inlines) return [...gap, spoken(node.inlines.map((run) => run.text ?? '').join(''), node.id)];
  if (node.columns) return [...gap, node.columns.map((column) => linesOf(column).join(' ')).join('    ')];
  if (node.items) return [...gap, ...node.items.flatMap(linesOf)];
  return node.text ? [...gap, node.text] : [];
}

/** The line to say stands out. */
const spoken = (text: string, id: string | undefined) => (id === 'line' ? `  ▌ ${text}` : text);
