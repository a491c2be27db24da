import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { TalkView } from '../../../bot/api/review/talk.ts';
import { useLang } from '../../shared/language.tsx';
import { scorecardStrings } from '../../shared/strings-scorecard.ts';
import { useNames } from '../names.tsx';
import { Levels } from './override-form.tsx';
import { type ActProps, SidePart } from './parts.tsx';

type Calibration = NonNullable<TalkView['review']['calibration']>;
type DimensionId = Calibration['levels'][number]['dimension'];

/** Grading without anybody's levels in sight, not even the machine's. */
export function GradeBlind({ act, busy }: ActProps) {
  const words = scorecardStrings(useLang());
  const names = useNames();
  const [levels, setLevels] = useState<Readonly<Partial<Record<DimensionId, number>>>>({});
  const some = Object.keys(levels).length > 0;
  return (
    <form
      className="side-part blind"
      aria-labelledby="blind"
      onSubmit={(event) => {
        event.preventDefault();
        if (some) void act({ kind: 'blind-grade', levels });
      }}
    >
      <h2 id="blind">{words.blind}</h2>
      <p className="note">{words.blindHint}</p>
      {names.all('dimensions').map(({ id, name }) => (
        <div key={id} className="blind-row">
          <span aria-hidden="true">{name}</span>
          <Levels
            name={`blind ${id}`}
            legend={name}
            value={levels[id] ?? null}
            onLevel={(level) => setLevels({ ...levels, [id]: level })}
          />
        </div>
      ))}
      <Button appearance="primary" type="submit" disabledFocusable={busy || !some}>
        {words.blindSend}
      </Button>
    </form>
  );
}

/** Both are in: what each gave, and how far they agree. */
export function BlindResult({ calibration }: { readonly calibration: Calibration }) {
  const words = scorecardStrings(useLang());
  const names = useNames();
  const { kappa, levels } = calibration;
  const { blindTable: head } = words;
  return (
    <SidePart id="blind" title={words.blind}>
      <p>
        {kappa === null
          ? words.kappaNone
          : words.kappa(kappa.toFixed(2), words.kappaWords[bandOf(kappa)] ?? '')}
      </p>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{head.dimension}</th>
            <th scope="col">{head.machine}</th>
            <th scope="col">{head.first}</th>
            <th scope="col">{head.second}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map(({ dimension, machine, people }) => (
            <tr key={dimension} className={new Set(people).size > 1 ? 'differs' : ''}>
              <th scope="row">{names.of('dimensions', dimension)}</th>
              <td>{machine}</td>
              <td>{people[0] ?? '–'}</td>
              <td>{people[1] ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </SidePart>
  );
}

/** Fifths of agreement (Landis and Koch). */
const bandOf = (kappa: number): number => Math.min(4, Math.max(0, Math.floor(kappa * 5)));
