import { Button, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { MentorAct, MentorView } from '../../bot/api/progress.ts';
import { useLang } from '../shared/language.tsx';
import { LineBox } from '../shared/line-box.tsx';
import { progressStrings } from '../shared/strings-progress.ts';
import { dayText } from '../shared/time.ts';
import { keepWords, keptWords } from '../study/kept-words.ts';
import { Notice } from '../study/notice.tsx';
import type { Unsent } from '../study/unsent.ts';
import { useMentor } from './use-mentor.ts';

type Writer = MentorView['notes'][number]['by'];

/** Under which an unsent note is kept. */
const KEPT = 'mentor-note';

/** The mentor by name, the notes of both, and the daily line of what was tried. */
export function Mentor({ first }: { readonly first: MentorView }) {
  const lang = useLang();
  const words = progressStrings(lang);
  const { mentor, busy, fault, forgetFault, act } = useMentor(first, lang);
  const [by, setBy] = useState<Writer>('trainee');
  const [text, setText] = useState(() => keptWords<string>(KEPT) ?? '');
  useEffect(() => keepWords(KEPT, text === '' ? null : text), [text]);
  const input = useRef<HTMLTextAreaElement>(null);
  return (
    <section className="sheet mentor" aria-labelledby="mentor">
      <h2 id="mentor">{words.mentor}</h2>
      <MentorName name={mentor.name} busy={busy} act={act} />
      <Notice text={fault} onDismiss={forgetFault} />
      <RadioGroup
        layout="horizontal"
        aria-label={words.writes}
        value={by}
        onChange={(_event, { value }) => setBy(value === 'mentor' ? 'mentor' : 'trainee')}
      >
        <Radio value="trainee" label={words.byTrainee} />
        <Radio value="mentor" label={words.byMentor} />
      </RadioGroup>
      <LineBox
        lang={lang}
        text={text}
        label={by === 'mentor' ? words.mentorSays : words.tried}
        placeholder={by === 'mentor' ? words.mentorSays : words.tried}
        sendLabel={words.note}
        most={500}
        held={busy}
        input={input}
        onText={setText}
        onSend={async () => {
          if (await act({ act: 'note', by, text: text.trim() })) setText('');
        }}
      />
      {mentor.notes.length === 0 ? <p className="study-empty">{words.notesNone}</p> : null}
      <ul className="mentor-notes">
        {mentor.notes
          .toSorted((a, b) => b.at - a.at)
          .map((note) => (
            <li key={`${note.at}${note.text}`}>
              <small>
                {note.by === 'mentor' ? (mentor.name ?? words.byMentor) : words.byTrainee}{' '}
                {dayText(note.at, lang)}
              </small>
              <p>{note.text}</p>
            </li>
          ))}
      </ul>
    </section>
  );
}

interface MentorNameProps {
  readonly name: string | null;
  readonly busy: boolean;
  readonly act: (act: Unsent<MentorAct>) => Promise<boolean>;
}

function MentorName({ name, busy, act }: MentorNameProps) {
  const words = progressStrings(useLang());
  const [typed, setTyped] = useState<string | null>(null);
  if (name !== null && typed === null) {
    return (
      <p className="mentor-name">
        <b>{name}</b>
        <Button size="small" appearance="subtle" onClick={() => setTyped(name)}>
          {words.rename}
        </Button>
      </p>
    );
  }
  return (
    <form
      className="mentor-form"
      onSubmit={async (event) => {
        event.preventDefault();
        if (await act({ act: 'name', name: (typed ?? '').trim() })) setTyped(null);
      }}
    >
      {name === null ? <p className="study-note">{words.mentorNone}</p> : null}
      <Input
        aria-label={words.mentorName}
        placeholder={words.mentorName}
        maxLength={20}
        value={typed ?? ''}
        onChange={(_event, { value }) => setTyped(value)}
      />
      <Button type="submit" disabledFocusable={busy}>
        {words.save}
      </Button>
    </form>
  );
}
