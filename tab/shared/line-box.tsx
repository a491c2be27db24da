import { Button } from '@fluentui/react-components';
import { MicOffRegular, MicRegular, SendRegular } from '@fluentui/react-icons';
import { type ReactNode, type RefObject, useState } from 'react';
import { useStrings } from './language.tsx';
import { isSendingEnter } from './sending-enter.ts';
import type { Lang } from './strings.ts';
import { useDictation } from './use-dictation.ts';

interface LineBoxProps {
  readonly lang: Lang;
  readonly text: string;
  readonly label: string;
  readonly placeholder: string;
  readonly sendLabel: string;
  /** typing goes on, sending waits */
  readonly held?: boolean;
  readonly rows?: number;
  /** characters that the server takes */
  readonly most?: number;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly onText: (text: string) => void;
  readonly onSend: () => void;
  readonly onEscape?: () => void;
  /** buttons between the microphone and the sending one */
  readonly children?: ReactNode;
}

/** Where a person types or speaks what she would say. Enter sends, Shift+Enter starts a new line. */
export function LineBox(props: LineBoxProps) {
  const {
    lang,
    text,
    label,
    placeholder,
    sendLabel,
    held = false,
    rows = 1,
    most = 5000,
    input,
    onText,
    onSend,
  } = props;
  const strings = useStrings();
  const [before, setBefore] = useState('');
  const dictation = useDictation(lang, (heard) => onText(before + heard));
  const send = () => {
    if (!held && text.trim() !== '') onSend();
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        id="line-input"
        className="composer-input"
        rows={rows}
        maxLength={most}
        ref={input}
        value={text}
        aria-label={label}
        placeholder={placeholder}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) props.onEscape?.();
          if (!isSendingEnter(event)) return;
          event.preventDefault();
          send();
        }}
      />
      {dictation ? (
        <Button
          className="composer-microphone"
          appearance="subtle"
          icon={dictation.listening ? <MicOffRegular /> : <MicRegular />}
          aria-label={dictation.listening ? strings.stopSpeaking : strings.speak}
          aria-pressed={dictation.listening}
          onClick={() => {
            setBefore(text);
            dictation.toggle();
          }}
        />
      ) : null}
      {props.children}
      <Button
        className="composer-send"
        type="submit"
        appearance="primary"
        icon={<SendRegular />}
        aria-label={sendLabel}
        disabledFocusable={held}
      >
        <span className="composer-send-word">{sendLabel}</span>
      </Button>
    </form>
  );
}
