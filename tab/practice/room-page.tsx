import { useState } from 'react';
import { Debrief } from '../debrief/debrief.tsx';
import { useLang } from '../shared/language.tsx';
import { Loaded } from '../study/notice.tsx';
import { RoomScreen } from './room-screen.tsx';
import { useRoom } from './use-room.ts';
import './room.css';
import './talk.css';
import './compare.css';

/** One practice: the room while it goes on, the debrief once it has ended. */
export function RoomPage({ id }: { readonly id: string }) {
  const handle = useRoom(id, useLang());
  const { view, load, lingering, rewording } = handle.room;
  const [rewordedAfter, setRewordedAfter] = useState(false);
  if (view === null) {
    const result = load === 'missing' || load === 'unreachable' ? { kind: load } : null;
    return (
      <Loaded result={result} again={handle.reload} page="practice">
        {() => null}
      </Loaded>
    );
  }
  const inRoom = view.debrief === null || lingering || (rewordedAfter && rewording !== null);
  if (inRoom) return <RoomScreen view={view} handle={handle} />;
  return (
    <Debrief
      view={view}
      debrief={view.debrief}
      onReword={(turn) => {
        setRewordedAfter(true);
        handle.reword(turn);
      }}
    />
  );
}
