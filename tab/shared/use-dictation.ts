import { useEffect, useRef, useState } from 'react';
import type { Lang } from './strings.ts';

interface RecognitionResult {
  readonly [index: number]: { readonly transcript: string };
}
interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: ((event: { readonly results: Iterable<RecognitionResult> }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
}
type RecognitionMaker = new () => Recognition;

/** Dictation by the browser, or null where it offers none. `onHeard` gets the whole text so far. */
export function useDictation(lang: Lang, onHeard: (text: string) => void) {
  const maker = recognitionOf(window);
  const [listening, setListening] = useState(false);
  const current = useRef<Recognition | null>(null);
  const latest = useRef(onHeard);
  latest.current = onHeard;
  useEffect(() => () => current.current?.stop(), []);
  if (!maker) return null;

  const start = () => {
    const recognition = new maker();
    Object.assign(recognition, { lang, continuous: true, interimResults: true });
    recognition.onresult = ({ results }) => {
      latest.current(Array.from(results, (result) => result[0]?.transcript ?? '').join(''));
    };
    recognition.onend = () => setListening(false);
    recognition.start();
    current.current = recognition;
    setListening(true);
  };
  return { listening, toggle: () => (listening ? current.current?.stop() : start()) };
}

function recognitionOf(host: object): RecognitionMaker | null {
  const { SpeechRecognition, webkitSpeechRecognition } = host as {
    SpeechRecognition?: RecognitionMaker;
    webkitSpeechRecognition?: RecognitionMaker;
  };
  return SpeechRecognition ?? webkitSpeechRecognition ?? null;
}
