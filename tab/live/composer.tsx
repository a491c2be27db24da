import { Button } from '@fluentui/react-components';
import { EyeOffRegular, MicOffRegular, MicRegular, SendRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useStrings } from '../shared/language.tsx';
import { isSendingEnter } from '../shared/sending-enter.ts';
import type { Lang } from '../shared/strings.ts';
import { useDictation } from '../shared/use-dictation.ts';

interface ComposerProps {
  readonly lang: Lang;
  readonly text: string;
  readonly covered: boolean;
  readonly canCover: boolean;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly onText: (text: string) => void;
  readonly onSend: () => void;
  readonly onCover: () => void;
}

/** Where the clerk types. Enter sends, but never while an input method is composing. */
export function Composer({ lang, text, covered, canCover, input, onText, onSend, onCover }: ComposerProps) {
  const strings = useStrings();
  const [before, setBefore] = useState('');
  const dictation = useDictation(lang, (heard) => onText(before + heard));

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!isSendingEnter(event)) return;
    event.preventDefault();
    onSend();
  };
  const onMicrophone = () => {
    setBefore(text);
    dictation?.toggle();
  };

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <textarea
        id="composer-input"
        className="composer-input"
        rows={1}
        maxLength={4000}
        ref={input}
        value={text}
        aria-label={covered ? strings.coveredPlaceholder : strings.inputLabel}
        placeholder={covered ? strings.coveredPlaceholder : strings.placeholder}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {dictation && !covered ? (
        <Button
          className="composer-microphone"
          appearance="subtle"
          icon={dictation.listening ? <MicOffRegular /> : <MicRegular />}
          aria-label={dictation.listening ? strings.stopSpeaking : strings.speak}
          aria-pressed={dictation.listening}
          onClick={onMicrophone}
        />
      ) : null}
      {canCover ? (
        <Button className="composer-cover" appearance="subtle" icon={<EyeOffRegular />} onClick={onCover}>
          {strings.cover}
        </Button>
      ) : null}
      <Button
        className="composer-send"
        type="submit"
        appearance={covered ? 'subtle' : 'primary'}
        icon={<SendRegular />}
        aria-label={strings.send}
      >
        <span className="composer-send-word">{strings.send}</span>
      </Button>
    </form>
  );
}
