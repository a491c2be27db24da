import { Button, Checkbox, Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { CaseRow } from '../../bot/api/practice-views.ts';
import { useLang } from '../shared/language.tsx';
import { caseStrings } from '../shared/strings-cases.ts';
import { type Stage, studyStrings } from '../shared/strings-study.ts';
import type { Wish } from '../study/use-open-case.ts';
import { drillOf, WHOLE } from './drill-choice.ts';
import './opener.css';

interface CaseOpenerProps {
  readonly row: CaseRow;
  readonly busy: boolean;
  readonly onOpen: (wish: Wish) => void;
}

/** How to practise a case: private by default, the whole talk, with feedback. */
export function CaseOpener({ row, busy, onOpen }: CaseOpenerProps) {
  const lang = useLang();
  const words = caseStrings(lang);
  const study = studyStrings(lang);
  const [official, setOfficial] = useState(false);
  const [exam, setExam] = useState(false);
  const [variant, setVariant] = useState('');
  const [part, setPart] = useState(WHOLE);
  return (
    <form
      className="opener"
      onSubmit={(event) => {
        event.preventDefault();
        onOpen({
          scenario: row.id,
          official,
          exam,
          ...(variant === '' ? {} : { variant }),
          ...(part === WHOLE ? {} : { drill: drillOf(part) }),
        });
      }}
    >
      <Field label={words.howSeen} className="opener-seen">
        <RadioGroup
          layout="horizontal"
          value={official ? 'official' : 'private'}
          onChange={(_event, { value }) => setOfficial(value === 'official')}
        >
          <Radio value="private" label={<Choice name={words.privately} note={words.privatelyNote} />} />
          <Radio value="official" label={<Choice name={words.officially} note={words.officiallyNote} />} />
        </RadioGroup>
      </Field>
      <Checkbox
        checked={exam}
        onChange={(_event, { checked }) => setExam(checked === true)}
        label={<Choice name={words.exam} note={words.examNote} />}
      />
      <div className="opener-parts">
        <Field label={words.part}>
          <Select value={part} onChange={(_event, { value }) => setPart(value)}>
            <option value={WHOLE}>{words.whole}</option>
            <optgroup label={words.oneStage}>
              {(Object.keys(study.stages) as Stage[]).map((stage) => (
                <option key={stage} value={`stage:${stage}`}>
                  {study.stages[stage]}
                </option>
              ))}
            </optgroup>
            <optgroup label={words.oneSkill}>
              {row.focus.map((skill) => (
                <option key={skill.id} value={`skill:${skill.id}`}>
                  {skill.name}
                </option>
              ))}
            </optgroup>
          </Select>
        </Field>
        {row.variants.length > 0 ? (
          <Field label={words.variant}>
            <Select value={variant} onChange={(_event, { value }) => setVariant(value)}>
              <option value="">{words.usual}</option>
              {row.variants.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        <Button type="submit" appearance="primary" className="opener-go" disabledFocusable={busy}>
          {study.begin}
        </Button>
      </div>
    </form>
  );
}

const Choice = ({ name, note }: { readonly name: string; readonly note: string }) => (
  <>
    {name} <small>{note}</small>
  </>
);
