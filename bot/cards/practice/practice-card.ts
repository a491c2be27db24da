import type { PracticeView } from '../../api/practice-views.ts';
import type { AdaptiveCard } from '../card-schema.ts';
import type { CardPlace } from '../view.ts';
import { alternativeCard } from './alternative-card.ts';
import { debriefCard } from './debrief-card.ts';
import { roomCard } from './room-card.ts';

export interface PracticeCardView {
  readonly place: CardPlace;
  readonly view: PracticeView;
  /** IANA name of the branch's time zone */
  readonly timeZone: string;
}

/** The card of a case as it stands: two ways of one turn to choose from, the debrief, or the room. */
export function practiceCard({ place, view, timeZone }: PracticeCardView): AdaptiveCard {
  if (view.alternative) return alternativeCard(place, view, view.alternative);
  if (view.debrief) return debriefCard({ place, view, debrief: view.debrief, timeZone });
  return roomCard({ place, view });
}
