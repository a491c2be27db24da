import { Button } from '@fluentui/react-components';
import type { Me } from '../../../bot/api/review/me.ts';
import type { Overview } from '../../../bot/api/review/overview.ts';
import { reviewAddress } from '../../route.ts';
import { useLang } from '../../shared/language.tsx';
import { useRead } from '../../shared/request.ts';
import { overviewStrings } from '../../shared/strings-overview.ts';
import { dateText, startOfDay } from '../../shared/time.ts';
import { Loaded } from '../loaded.tsx';
import { Page } from '../page.tsx';
import { Chip } from '../queue/chip.tsx';
import { conditionOf, valuesOf, withConditions } from '../queue/conditions.ts';
import { Causes } from './causes.tsx';
import { Outcomes } from './outcomes.tsx';
import { Promises } from './promises.tsx';
import { RedLines } from './red-lines.tsx';
import { Root } from './root.tsx';
import { Skills } from './skills.tsx';
import { TemperWeeks } from './temper-weeks.tsx';
import { Visits } from './visits.tsx';
import './overview.css';
import './charts.css';

interface OverviewPageProps {
  readonly query: string;
  readonly me: Me;
}

/** What many talks tell: findings first, every number leading to the talks behind it. Nobody is ranked. */
export default function OverviewPage({ query, me }: OverviewPageProps) {
  const lang = useLang();
  const words = overviewStrings(lang);
  const { result, again } = useRead<Overview>(`/api/review/overview?${query}`, lang);
  return (
    <Page>
      <Loaded result={result} again={again}>
        {(overview) => (
          <>
            <Head overview={overview} query={query} me={me} />
            {overview.total.count === 0 ? <p className="queue-empty">{words.empty}</p> : null}
            <div className="overview-grid">
              <Causes overview={overview} />
              <TemperWeeks overview={overview} />
              <RedLines overview={overview} />
              <Promises overview={overview} />
              <Skills overview={overview} />
              <Root query={query} />
              <Outcomes overview={overview} />
              <Visits overview={overview} />
            </div>
            <p className="note overview-fair">{words.fair}</p>
          </>
        )}
      </Loaded>
    </Page>
  );
}

const DAY = 24 * 3_600_000;
const PERIODS = { month: 28, months: 56, quarter: 91 } as const;
type Period = keyof typeof PERIODS;

function Head({ overview, query, me }: OverviewPageProps & { readonly overview: Overview }) {
  const lang = useLang();
  const words = overviewStrings(lang);
  const show = (next: string) => {
    window.location.hash = reviewAddress('overview', { query: next });
  };
  const [branch] = valuesOf(query, 'branches');
  const names = Object.keys(PERIODS) as readonly Period[];
  const span = Math.round((overview.to - overview.from) / DAY);
  const period = names.find((name) => Math.abs(PERIODS[name] - span) <= 1);
  const branchName =
    me.branches.find(({ id }) => id === branch)?.name ?? words.allBranches(me.branches.length);
  return (
    <header className="review-head overview-head">
      <h1>
        {words.title(dateText(overview.from, lang), dateText(overview.to - 1, lang))}
        <a className="overview-total" href={reviewAddress('queue', { query: overview.total.query })}>
          {words.total(overview.total.count)}
        </a>
      </h1>
      <div className="overview-tools">
        {me.branches.length > 1 ? (
          <Chip
            label={branchName}
            active={branch !== undefined}
            several={false}
            choices={[
              { id: 'all', name: words.allBranches(me.branches.length) },
              ...me.branches.map(({ id, name }) => ({ id, name })),
            ]}
            chosen={[branch ?? 'all']}
            onChoose={([id]) => show(withConditions(query, { branches: id === 'all' ? null : (id ?? null) }))}
          />
        ) : null}
        <Chip
          label={period ? words.periods[period] : words.period}
          active={conditionOf(query, 'from') !== null}
          several={false}
          choices={names.map((id) => ({ id, name: words.periods[id] }))}
          chosen={period ? [period] : []}
          onChoose={([id]) => {
            const from = startOfDay(Date.now() - PERIODS[(id ?? 'months') as Period] * DAY);
            show(withConditions(query, { from: String(from), to: null }));
          }}
        />
        {me.may.includes('talk.export') ? (
          <Button as="a" href={reviewAddress('export', { query: overview.total.query })}>
            {words.exportMonth}
          </Button>
        ) : null}
      </div>
    </header>
  );
}
