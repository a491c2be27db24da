import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { PracticeView } from '../../bot/api/practice-views.ts';
import { useLang, useStrings } from '../shared/language.tsx';
import { roomStrings } from '../shared/strings-room.ts';
import { studyStrings } from '../shared/strings-study.ts';
import { useMedia } from '../shared/use-media.ts';
import { Notice } from '../study/notice.tsx';
import { Compare } from './compare.tsx';
import { RoomComposer } from './room-composer.tsx';
import { RoomHeader } from './room-header.tsx';
import { RoomPanel } from './room-panel.tsx';
import { Talk } from './talk.tsx';
import type { RoomHandle } from './use-room.ts';

/** The room: who is in, how she is, the talk, what the trainee says next; beside it what she can see. */
export function RoomScreen({ view, handle }: { readonly view: PracticeView; readonly handle: RoomHandle }) {
  const lang = useLang();
  const strings = useStrings();
  const words = roomStrings(lang);
  const wide = useMedia('(min-width: 1000px)');
  const end = useRef<HTMLDivElement>(null);
  const { room, act, reword } = handle;
  const { pending } = room;
  const { alternative, turns } = view;
  const canReword = !view.exam && !view.official && !alternative;

  // whatever is new comes into view
  const newest = [
    turns.length,
    alternative?.turn,
    alternative?.second.staff,
    pending?.act.id,
    view.ending,
  ].join();
  useEffect(() => {
    if (newest) end.current?.scrollIntoView({ block: 'end' });
  }, [newest]);

  const last = turns.at(-1);
  const heard = alternative ? alternative.second.customer : last ? last.customer : view.opening.text;
  const emotion = alternative ? alternative.second.emotion : (last?.emotion ?? view.opening.emotion);

  return (
    <main id="study-main" className="room" tabIndex={-1}>
      <div className="room-talk">
        <RoomHeader view={view} />
        <div className="room-scroll">
          {wide ? null : <p className="room-scene">{`${view.customer.about} ${view.sees}`}</p>}
          <Talk
            view={view}
            pending={pending}
            onReword={canReword ? (turn) => reword(turn) : null}
            onResend={handle.resend}
          />
          {alternative ? (
            <Compare
              alternative={alternative}
              turns={turns}
              initial={view.customer.initial}
              onKeep={(which) => void act({ act: 'keep', which })}
              onMore={() => reword(alternative.turn, alternative.second.staff)}
            />
          ) : null}
          {view.ending === 'open' || alternative ? null : (
            <div className="room-ended">
              <p>{words.endings[view.ending]}</p>
              <Button appearance="primary" size="large" onClick={handle.toDebrief}>
                {words.toDebrief}
              </Button>
            </div>
          )}
          <div ref={end} className="room-end" />
        </div>
        <p className="visually-hidden" role="status">
          {heard === null
            ? words.endings[view.ending]
            : `${view.customer.name}${studyStrings(lang).separator}${strings.tempers[emotion]}: ${heard}`}
        </p>
        <div className="room-foot">
          {wide ? null : (
            <details className="panel-fold">
              <summary>{words.panelFold}</summary>
              <div className="panel-folded">
                <RoomPanel view={view} handle={handle} />
              </div>
            </details>
          )}
          {wide || view.hints.latest === null ? null : (
            <p className="hint-text" role="status">
              {view.hints.latest}
            </p>
          )}
          {pending?.status === 'waiting' && pending.act.act !== 'say' ? (
            <p className="room-waiting" role="status">
              {studyStrings(lang).actWaiting}
              <Button size="small" appearance="transparent" onClick={handle.resend}>
                {studyStrings(lang).sendNow}
              </Button>
            </p>
          ) : null}
          <Notice text={room.message} onDismiss={handle.dismiss} />
          {view.paused ? <p className="room-paused">{words.paused}</p> : null}
          <RoomComposer view={view} handle={handle} />
        </div>
      </div>
      {wide ? (
        <aside className="panel room-panel" aria-label={words.panel}>
          <RoomPanel view={view} handle={handle} />
        </aside>
      ) : null}
    </main>
  );
}
