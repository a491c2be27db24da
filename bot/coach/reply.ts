import type { Language } from '../../scripts/vocabulary.ts';
import type { PracticeList, PracticeView } from '../api/practice-views.ts';
import type { ProgressView } from '../api/progress.ts';
import type { RecallView } from '../api/recall.ts';
import type {
  CardPlace,
  CategoryCardView,
  DraftCardView,
  LiveCardView,
  SummaryCardView,
  TourCardView,
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
  | { readonly kind: 'tour'; readonly view: TourCardView }
  /** what a card of a step that is over shows to whoever looks at it again */
  | { readonly kind: 'gone'; readonly view: { readonly lang: Language } }
  | {
      readonly kind: 'cases';
      readonly place: CardPlace;
      readonly search: string | null;
      readonly view: PracticeList;
    }
  | {
      readonly kind: 'practice';
      readonly place: CardPlace;
      readonly view: PracticeView;
      /** IANA name of the branch's time zone */
      readonly timeZone: string;
    }
  | { readonly kind: 'recall'; readonly place: CardPlace; readonly view: RecallView }
  | {
      readonly kind: 'progress';
      readonly place: CardPlace;
      readonly view: ProgressView;
      /** when it was asked for, epoch milliseconds */
      readonly at: number;
      readonly timeZone: string;
    }
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
