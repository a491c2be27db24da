import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  OpenUrlAction,
  SubmitAction,
  ToggleVisibilityAction,
} from 'adaptivecards';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { TalkState } from '../../bot/api/live.ts';
import { StageDots } from '../shared/stage-dots.tsx';
import { Temper } from '../shared/temper.tsx';
import { type DrawnPlaces, dress, makeRoom } from './dress-card.ts';
import { hostConfig } from './host-config.ts';
import type { CardTap } from './use-talk.ts';

// cards are shown to the letter: what a customer said must never become markup
AdaptiveCard.onProcessMarkdown = (text, result) => {
  const holder = document.createElement('div');
  holder.textContent = text;
  result.outputHtml = holder.innerHTML;
  result.didProcess = true;
};

interface CardViewProps {
  readonly content: unknown;
  readonly state: TalkState | null;
  readonly onTap: (tap: CardTap) => void;
  readonly onSay: (text: string) => void;
}

/** The card that Teams gets, rendered by the same library; shape and steps of temper are drawn over its words. */
export function CardView({ content, state, onTap, onSay }: CardViewProps) {
  const holder = useRef<HTMLDivElement>(null);
  const handlers = useRef({ onTap, onSay });
  handlers.current = { onTap, onSay };
  const [places, setPlaces] = useState<DrawnPlaces>({ temper: null, stage: null });

  useEffect(() => {
    const card = new AdaptiveCard();
    card.hostConfig = hostConfig;
    card.onExecuteAction = (action) => execute(action, handlers.current);
    card.parse(content);
    const element = card.render() ?? null;
    if (element) dress(element);
    holder.current?.replaceChildren(...(element ? [element] : []));
    setPlaces(element ? makeRoom(element) : { temper: null, stage: null });
  }, [content]);

  return (
    <>
      <div className="card-holder" ref={holder} />
      {state && places.temper
        ? createPortal(<Temper level={state.emotion} variant="chip" />, places.temper)
        : null}
      {state && places.stage ? createPortal(<StageDots stage={state.stage} />, places.stage) : null}
    </>
  );
}

function execute(action: Action, { onTap, onSay }: Pick<CardViewProps, 'onTap' | 'onSay'>): void {
  if (action instanceof ExecuteAction) onTap({ verb: action.verb, data: action.data });
  else if (action instanceof OpenUrlAction && action.url?.startsWith('tel:'))
    window.location.href = action.url;
  // the library toggles after it has told us
  else if (action instanceof ToggleVisibilityAction) queueMicrotask(() => reflect(action));
  else if (action instanceof SubmitAction) {
    const { msteams } = (action.data ?? {}) as { msteams?: { value?: string } };
    if (msteams?.value) onSay(msteams.value);
  }
}

/** The library does not say whether a folded part is open; a screen reader needs to know. */
function reflect(action: ToggleVisibilityAction): void {
  const [id = ''] = Object.keys(action.targetElements);
  const part = action.parent?.getRootElement().getElementById(id);
  action.renderedElement?.setAttribute('aria-expanded', String(part?.isVisible ?? false));
  // the library marks the part itself, where the attribute is not allowed
  part?.renderedElement?.removeAttribute('aria-expanded');
  if (part?.isVisible) part.renderedElement?.scrollIntoView({ block: 'nearest' });
}
