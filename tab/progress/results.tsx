import { CheckmarkRegular, CircleRegular } from '@fluentui/react-icons';
import type { ProgressView } from '../../bot/api/progress.ts';
import { addressOf } from '../route.ts';
import { useLang } from '../shared/language.tsx';
import { progressStrings } from '../shared/strings-progress.ts';
import { dayText } from '../shared/time.ts';

/** Every case brought to an end, newest first; each leads to its debrief. */
export function Results({ results }: { readonly results: ProgressView['results'] }) {
  const lang = useLang();
  const words = progressStrings(lang);
  const { columns } = words;
  return (
    <section className="sheet" aria-labelledby="results">
      <h2 id="results">{words.results}</h2>
      <table className="results">
        <thead>
          <tr>
            <th scope="col">{columns.title}</th>
            <th scope="col" className="number">
              {columns.total}
            </th>
            <th scope="col">{columns.outcome}</th>
            <th scope="col" className="results-kind">
              {columns.kind}
            </th>
            <th scope="col">{columns.when}</th>
          </tr>
        </thead>
        <tbody>
          {results
            .toSorted((a, b) => b.at - a.at)
            .map((result) => (
              <tr key={result.practice}>
                <td>
                  <a href={addressOf('practice', result.practice)}>{result.title}</a>
                </td>
                <td className="number">{result.total}</td>
                <td className={result.passed ? 'passed' : ''}>
                  {result.passed ? <CheckmarkRegular /> : <CircleRegular />}
                  {result.passed ? words.passed : words.failed}
                </td>
                <td className="results-kind">{result.official ? words.officially : words.privately}</td>
                <td className="results-when">{dayText(result.at, lang)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
