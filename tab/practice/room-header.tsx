import type { PracticeView } from '../../bot/api/practice-views.ts';
import { useLang, useStrings } from '../shared/language.tsx';
import { roomStrings } from '../shared/strings-room.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { Temper } from '../shared/temper.tsx';
import { Avatar } from './avatar.tsx';

/** Who is in, how far the talk is, and how she is now. */
export function RoomHeader({ view }: { readonly view: PracticeView }) {
  const lang = useLang();
  const words = roomStrings(lang);
  const study = studyStrings(lang);
  const meta = [
    study.turn(Math.max(1, view.turns.length + (view.ending === 'open' ? 1 : 0))),
    view.official ? study.officially : study.privately,
    ...(view.exam ? [study.exam] : []),
    ...(view.drill ? [view.drill] : []),
  ];
  return (
    <header className="room-head">
      <Avatar initial={view.customer.initial} size="large" />
      <div className="room-who">
        <h1>{view.title}</h1>
        <p>
          <span className="room-about">
            {view.customer.about.replace(/[。.]$/u, '')}
            {study.separator}
          </span>
          {meta.join(study.separator)}
        </p>
      </div>
      <div className="meters">
        <div className="meter">
          <span className="meter-name">{useStrings().temper}</span>
          <Temper level={view.mood.emotion} variant="meter" />
        </div>
        <TrustBar trust={view.mood.trust} name={words.trust} />
      </div>
    </header>
  );
}

/** Trust from 0 to 100: the number and a bar that moves to it. */
function TrustBar({ trust, name }: { readonly trust: number; readonly name: string }) {
  return (
    <div className="meter trust">
      <span className="meter-name">
        {name}
        <b>{trust}</b>
      </span>
      <svg className="trust-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="trust-track" width="100" height="8" />
        <rect className="trust-fill" width={trust} height="8" />
      </svg>
    </div>
  );
}
