import { useEffect, useRef } from 'react';
import { keyButtons } from '../chat/dress-card.ts';

interface Keys {
  /** another page in front takes its own keys */
  readonly active: boolean;
  /** digits belong to the text as soon as there is one */
  readonly inputEmpty: boolean;
  readonly onCover: () => void;
}

/** Digits press the card's buttons, Escape covers the screen. Never while an input method is composing. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!latest.current.active) return;
      if (event.isComposing || event.keyCode === 229) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Escape') return latest.current.onCover();
      if (!latest.current.inputEmpty || typesElsewhere(event.target)) return;
      const button = keyButtons(document).find((b) => b.dataset.key === event.key);
      if (!button) return;
      event.preventDefault();
      if (!event.repeat) button.click();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function typesElsewhere(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('select, input');
}
