import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { Rating } from '../../bot/api/live.ts';
import { CardView } from '../chat/card-view.tsx';
import { coverable } from '../chat/talk.ts';
import type { CardTap, TalkHandle } from '../chat/use-talk.ts';
import { DismissAction } from '../shared/dismiss-action.tsx';
import { useStrings } from '../shared/language.tsx';
import type { Lang } from '../shared/strings.ts';
import { useMedia } from '../shared/use-media.ts';
import { Composer } from './composer.tsx';
import { EmptyState } from './empty-state.tsx';
import { Panel } from './panel.tsx';
import { SafetyClock } from './safety-clock.tsx';
import { Thread } from './thread.tsx';
import { useKeys } from './use-keys.ts';

interface LivePageProps {
  readonly handle: TalkHandle;
  /** whether it is the page in front */
  readonly active: boolean;
  readonly lang: Lang;
  readonly covered: boolean;
  readonly keeping: string | null;
  readonly opening: string | null;
}

/** Live help: the thread, the newest card large, the input; beside them what is known and promised. */
export function LivePage({ handle, active, lang, covered, keeping, opening }: LivePageProps) {
  const { talk, send, tap, cover, dismiss, resend } = handle;
  const strings = useStrings();
  const wide = useMedia('(min-width: 900px)');
  const [text, setText] = useState('');
  const input = useRef<HTMLTextAreaElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const { card, state, aside } = talk;
  const canCover = coverable(talk);

  const sendText = (words: string) => {
    const trimmed = words.trim();
    if (trimmed === '') return;
    setText('');
    send(trimmed, (back) => setText((current) => (current === '' ? back : current)));
  };
  useKeys({
    active,
    inputEmpty: text === '',
    onCover: () => {
      if (canCover) cover(true);
    },
  });
  // whatever is new comes into view, and the next words are typed
  const newest = [card?.id, aside?.id, talk.pending.length, covered].join();
  useEffect(() => {
    if (newest) end.current?.scrollIntoView({ block: 'end' });
    if (newest && wide) input.current?.focus();
  }, [newest, wide]);
  useEffect(() => {
    if (active) end.current?.scrollIntoView({ block: 'end' });
  }, [active]);

  const onTap = (action: CardTap): void => {
    if (action.verb === 'cover' || action.verb === 'uncover') cover(action.verb === 'cover');
    else void tap(action);
  };
  const rate = (wording: string, rating: Rating) => {
    const data = { verb: 'rate', conversation: talk.conversation, turn: state?.turn ?? 0, wording, rating };
    return tap({ verb: data.verb, data });
  };
  const content = card?.attachments?.[0]?.content;
  const safety = state?.mode === 'safety';
  const empty = talk.ready && !card && talk.pending.length === 0;
  const line = speechOf(content);

  return (
    <div className={`live ${covered ? 'covered' : ''} ${safety ? 'safety' : ''}`}>
      <main className="talk">
        <div className="talk-scroll">
          {covered ? null : (
            <Thread
              state={safety ? null : state}
              pending={talk.pending}
              lang={lang}
              onResend={resend}
              onRate={rate}
            />
          )}
          {empty ? (
            <EmptyState
              opening={opening}
              onTry={(example) => {
                setText(example);
                input.current?.focus();
              }}
            />
          ) : null}
          {content ? (
            <article className="card newest" key={card?.id}>
              {safety && state.safetySince !== null ? <SafetyClock since={state.safetySince} /> : null}
              <CardView content={content} state={state} onTap={onTap} onSay={sendText} />
            </article>
          ) : null}
          {aside && !covered ? (
            <article className="card aside">
              <Button
                className="aside-close"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={strings.dismiss}
                onClick={dismiss}
              />
              <CardView
                content={aside.attachments?.[0]?.content}
                state={null}
                onTap={onTap}
                onSay={sendText}
              />
            </article>
          ) : null}
          <div ref={end} />
        </div>
        <p className="visually-hidden" role={safety ? 'alert' : 'status'}>
          {line && !covered ? (safety ? line : strings.say + line) : ''}
        </p>
        <div className="talk-foot">
          {!wide && state && !covered && !safety ? (
            <details className="panel-fold">
              <summary>
                {strings.openCount(state.open.length)}
                {strings.promisedCount(state.commitments.length)}
              </summary>
              <div className="panel-folded">
                <Panel state={state} lang={lang} />
              </div>
            </details>
          ) : null}
          {talk.connected ? null : (
            <MessageBar intent="warning">
              <MessageBarBody>{covered ? '…' : strings.reconnecting}</MessageBarBody>
            </MessageBar>
          )}
          {talk.message && !covered ? (
            <MessageBar intent="info">
              <MessageBarBody>{talk.message}</MessageBarBody>
              <DismissAction onDismiss={dismiss} />
            </MessageBar>
          ) : null}
          <Composer
            lang={lang}
            text={text}
            covered={covered}
            canCover={canCover}
            input={input}
            onText={setText}
            onSend={() => sendText(text)}
            onCover={() => cover(true)}
          />
          {covered ? null : (
            <p className="talk-hint">
              <span>{talk.message === keeping ? '' : keeping}</span>
              <span className="talk-keys">{strings.hint}</span>
            </p>
          )}
        </div>
      </main>
      {wide && state && !covered && !safety ? (
        <aside className="panel" aria-label={strings.panel}>
          <Panel state={state} lang={lang} />
        </aside>
      ) : null}
    </div>
  );
}

/** What the card says aloud; it is the same in every client. */
function speechOf(content: unknown): string | null {
  const { speak } = (content ?? {}) as { speak?: unknown };
  return typeof speak === 'string' ? speak : null;
}
