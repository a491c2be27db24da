import type { Language } from '../../scripts/vocabulary.ts';
import type {
  CategoryCardView,
  DraftCardView,
  LiveCardView,
  SummaryCardView,
  WelcomeCardView,
} from '../cards/index.ts';
import { NOTICES, type NoticeCode } from '../strings.ts';

/** What the coach answers, before it becomes a card, an activity or lines in a terminal. Plain JSON. */
export type CoachReply =
  | { readonly kind: 'card'; readonly view: LiveCardView }
  | { readonly kind: 'summary'; readonly view: SummaryCardView }
  | { readonly kind: 'category'; readonly view: CategoryCardView }
  | { readonly kind: 'draft'; readonly view: DraftCardView }
  | { readonly kind: 'welcome'; readonly view: WelcomeCardView }
  | {
      readonly kind: 'notice';
      readonly code: NoticeCode | 'keeping';
      readonly lang: Language;
      readonly text: string;
    };

/** A reply whose card belongs to a turn. */
export type TurnReply = Extract<CoachReply, { readonly kind: 'card' | 'summary' }>;
export const isTurnReply = (reply: CoachReply): reply is TurnReply =>
  reply.kind === 'card' || reply.kind === 'summary';

/** One sentence of the coach about itself. `more` is put behind it. */
export function notice(code: NoticeCode, lang: Language, more = ''): CoachReply {
  return { kind: 'notice', code, lang, text: NOTICES[code][lang] + more };
}
