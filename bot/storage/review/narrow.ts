import { type ExpressionBuilder, sql } from 'kysely';
import { placeAt, placeBefore } from './place.ts';
import type { ReviewScope, TalkFilter } from './ports.ts';
import { alsoLabel, FLAGGED, ruleLabel, SAMPLED, signalLabel, tagLabel } from './rows.ts';
import type { Searched, Source, Talks } from './search-index.ts';

/** Narrows talks to what a person may see and what is asked for (all but the words that were said). */
export function narrow({ query, place }: Source, scope: ReviewScope, filter: TalkFilter): Talks {
  let talks = query.where('s.tenant', '=', scope.tenant);
  const { from, to } = filter;
  if (from !== undefined) {
    talks = talks.where(sql<boolean>`${place} >= ${placeAt(from)}`).where('s.started_at', '>=', from);
  }
  if (to !== undefined) {
    talks = talks.where(sql<boolean>`${place} < ${placeBefore(to)}`).where('s.started_at', '<', to);
  }
  talks = among(talks, 's.branch', scope.branches);
  const { except, tenant } = scope;
  if (except !== null) {
    talks = talks
      .where('s.person', '!=', except)
      .where((eb) => eb('s.place', 'not in', labelledAs(eb, tenant, [alsoLabel(except)])));
  }
  return labelled(columns(talks, filter), scope.tenant, filter);
}

function columns(all: Talks, filter: TalkFilter): Talks {
  let talks = all;
  talks = among(talks, 's.kind', filter.kinds);
  talks = among(talks, 's.branch', filter.branches);
  if (filter.person !== undefined) talks = talks.where('s.person', '=', filter.person);
  talks = among(talks, 's.category', filter.categories);
  talks = among(talks, 's.stage', filter.stages);
  if (filter.temperFrom !== undefined) talks = talks.where('s.temper', '>=', filter.temperFrom);
  if (filter.temperTo !== undefined) talks = talks.where('s.temper', '<=', filter.temperTo);
  if (filter.crossed !== undefined) talks = talks.where('s.crossed', '=', Number(filter.crossed));
  if (filter.scoreFrom !== undefined) talks = talks.where('s.score', '>=', filter.scoreFrom);
  if (filter.scoreTo !== undefined) talks = talks.where('s.score', '<=', filter.scoreTo);
  talks = among(talks, 's.outcome', filter.outcomes);
  talks = among(talks, 's.state', filter.states);
  talks = among(talks, 's.calibration', filter.calibrations);
  if (filter.flagged === false) talks = talks.where('s.flagged', '=', 0);
  if (filter.cause !== undefined) talks = talks.where('s.cause', '=', filter.cause);
  if (filter.overdueAt !== undefined) talks = talks.where('s.due_at', '<', filter.overdueAt);
  if (filter.visitsFrom !== undefined) talks = talks.where('s.visits', '>=', filter.visitsFrom);
  if (filter.caseNumber !== undefined) talks = talks.where('s.case_number', '=', filter.caseNumber);
  return talks;
}

function labelled(all: Talks, tenant: string, filter: TalkFilter): Talks {
  const wanted = [
    filter.signals?.map(signalLabel),
    filter.rules?.map(ruleLabel),
    filter.tag === undefined ? undefined : [tagLabel(filter.tag)],
    filter.sampled ? [SAMPLED] : undefined,
    filter.flagged ? [FLAGGED] : undefined,
  ];
  return wanted.reduce((talks, labels) => {
    if (!labels) return talks;
    if (labels.length === 0) return talks.where(sql<boolean>`1 = 0`);
    return talks.where((eb) => eb('s.place', 'in', labelledAs(eb, tenant, labels)));
  }, all);
}

/** The talks with one of these labels: few as a rule, and known without a look at the others. */
function labelledAs(eb: ExpressionBuilder<Searched, 's'>, tenant: string, labels: readonly string[]) {
  return eb
    .selectFrom('talk_label as l')
    .select('l.place')
    .where('l.tenant', '=', tenant)
    .where('l.label', 'in', [...labels]);
}

/** One of the values; an empty list means that nothing will do (`in ()` is no SQL). */
function among(talks: Talks, column: AmongColumn, values: readonly string[] | null | undefined): Talks {
  if (!values) return talks;
  return values.length === 0 ? talks.where(sql<boolean>`1 = 0`) : talks.where(column, 'in', [...values]);
}
type AmongColumn = `s.${'branch' | 'kind' | 'category' | 'stage' | 'outcome' | 'state' | 'calibration'}`;
