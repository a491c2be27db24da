import { Button } from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { PracticeView } from '../../bot/api/practice-views.ts';
import { useLang } from '../shared/language.tsx';
import { LineBox } from '../shared/line-box.tsx';
import { roomStrings } from '../shared/strings-room.ts';
import { useMedia } from '../shared/use-media.ts';
import type { RoomHandle } from './use-room.ts';

/** Where the trainee says her next line, or one of her turns anew. */
export function RoomComposer({ view, handle }: { readonly view: PracticeView; readonly handle: RoomHandle }) {
  const lang = useLang();
  const words = roomStrings(lang);
  const input = useRef<HTMLTextAreaElement>(null);
  const { room, act, type, reword } = handle;
  const { rewording, pending } = room;
  const choosing = view.alternative !== null && rewording === null;
  const over = view.ending !== 'open' && rewording === null;

  const turn = rewording?.turn;
  const wide = useMedia('(min-width: 1000px)');
  useEffect(() => {
    if (wide && !choosing) input.current?.focus();
  }, [wide, choosing]);
  useEffect(() => {
    if (turn === undefined) return;
    input.current?.focus();
    input.current?.select();
  }, [turn]);

  if (over && !choosing) return null;
  const send = () => {
    if (rewording) void act({ act: 'retry', turn: rewording.turn, text: rewording.text.trim() });
    else void act({ act: 'say', text: room.draft.trim() });
  };
  return (
    <>
      {rewording ? (
        <div className="rewording">
          <p>
            <b>{words.retrying(rewording.turn)}</b>
            <span className="rewording-from">
              {words.retryFrom}
              {view.turns[rewording.turn - 1]?.staff}
            </span>
          </p>
          <Button size="small" onClick={() => reword(null)}>
            {words.cancelRetry}
          </Button>
        </div>
      ) : null}
      <LineBox
        lang={view.lang}
        text={rewording ? rewording.text : room.draft}
        label={rewording ? words.retrying(rewording.turn) : words.input}
        placeholder={choosing ? words.chooseFirst : rewording ? words.retryPlaceholder : words.placeholder}
        sendLabel={rewording ? words.retrySay : words.say}
        held={pending !== null || choosing}
        input={input}
        onText={type}
        onSend={send}
        onEscape={() => reword(null)}
      >
        {view.exam || rewording || choosing ? null : (
          <Button
            className="composer-hint"
            appearance="subtle"
            icon={<LightbulbRegular />}
            onClick={() => void act({ act: 'hint' })}
          >
            <span>{words.hintCost(view.hints.cost)}</span>
          </Button>
        )}
      </LineBox>
      {view.turns.length === 0 ? <p className="room-keys">{words.keys}</p> : null}
    </>
  );
}
