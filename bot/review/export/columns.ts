import { DIMENSIONS } from '../../../scripts/vocabulary.ts';
import { type Both, both } from '../../both.ts';
import type { TalkSummary } from '../../storage/review/ports.ts';
import { nameOfBranch, nameOfPerson, type QueueReader } from '../queue-row.ts';
import { isoWithZone } from './moment.ts';
import type { TurnRow } from './turn-rows.ts';

export interface CsvReader extends QueueReader {
  /** hours east of Greenwich */
  readonly offset: number;
}

type Cell = string | number | null;
export interface Column<T> {
  readonly title: Both;
  readonly cell: (row: T, reader: CsvReader) => Cell;
}
const column = <T>(zh: string, en: string, cell: Column<T>['cell']): Column<T> => ({
  title: both(zh, en),
  cell,
});

const when = (at: number | null, { offset }: CsvReader): Cell =>
  at === null ? null : isoWithZone(at, offset);
const truth = (value: boolean | null): Cell => (value === null ? null : Number(value));

/** One row a conversation, with everything that is counted of it. */
export const TALK_COLUMNS: readonly Column<TalkSummary>[] = [
  column('编号', 'id', ({ id }) => id),
  column('类型', 'kind', ({ kind }) => kind),
  column('网点编号', 'branch', ({ branch }) => branch),
  column('网点', 'branch_name', ({ branch }, { directory }) => nameOfBranch(branch, directory)),
  column('员工编号', 'staff', ({ person }) => person),
  column('员工', 'staff_name', ({ person }, { directory }) => nameOfPerson(person, directory)),
  column('渠道', 'channel', ({ channel }) => channel),
  column('语言', 'lang', ({ lang }) => lang),
  column('案件号', 'case_number', ({ caseNumber }) => caseNumber),
  column('案例', 'scenario', ({ scenario }) => scenario),
  column('类别', 'category', ({ category }) => category),
  column('原因', 'cause', ({ cause }) => cause),
  column('走到阶段', 'stage', ({ stage }) => stage),
  column('结果', 'outcome', ({ outcome }) => outcome),
  column('情绪最高', 'temper_peak', ({ temperPeak }) => temperPeak),
  column('信号', 'signals', ({ signals }) => signals.join(' ')),
  column('红线', 'red_lines', ({ rules }) => rules.join(' ')),
  column('严重红线', 'blocked', ({ grave }) => truth(grave.length > 0)),
  column('得分', 'score', ({ score }) => score),
  column('通过', 'passed', ({ passed }) => truth(passed)),
  ...DIMENSIONS.map((id) => column<TalkSummary>(id, id, ({ levels }) => levels[id] ?? null)),
  column('话轮数', 'turns', ({ turns }) => turns),
  column('来访次数', 'visits', ({ visits }) => visits),
  column('承诺数', 'promises', ({ promises }) => promises.length),
  column('已兑现', 'promises_kept', ({ promises }) => promises.filter((p) => p.keptAt !== null).length),
  column('最早未兑现', 'due_at', ({ dueAt }, reader) => when(dueAt, reader)),
  column('评审', 'review', ({ state }) => state),
  column('盲评', 'calibration', ({ calibration }) => calibration),
  column('标记', 'flagged', ({ flagged }) => truth(flagged)),
  column('标签', 'tags', ({ tags }) => tags.join(' ')),
  column('封存', 'held', ({ held }) => truth(held)),
  column('开始', 'started_at', ({ startedAt }, reader) => when(startedAt, reader)),
  column('更新', 'updated_at', ({ updatedAt }, reader) => when(updatedAt, reader)),
  column('结束', 'closed_at', ({ closedAt }, reader) => when(closedAt, reader)),
  column('分钟', 'minutes', ({ startedAt, updatedAt, closedAt }) =>
    Math.round(((closedAt ?? updatedAt) - startedAt) / 60_000),
  ),
  column('关键一句', 'quote', ({ quote }) => quote),
  column('话术版本', 'playbook', ({ playbook }) => playbook),
];

/** One row a turn. The first columns are what the import reads back. */
export const TURN_COLUMNS: readonly Column<TurnRow>[] = [
  column('编号', 'id', ({ talk }) => talk.id),
  column('话轮', 'turn', ({ number }) => number),
  column('说话人', 'speaker', ({ speaker }) => speaker),
  column('原话', 'text', ({ text }) => text),
  column('时间', 'at', ({ at }, reader) => when(at, reader)),
  column('网点编号', 'branch', ({ talk }) => talk.branch),
  column('员工编号', 'staff', ({ talk }) => talk.person),
  column('渠道', 'channel', ({ talk }) => talk.channel),
  column('语言', 'lang', ({ talk }) => talk.lang),
  column('案件号', 'case_number', ({ talk }) => talk.caseNumber),
  column('类别', 'category', ({ talk }) => talk.category),
  column('阶段', 'stage', ({ stage }) => stage),
  column('情绪', 'temper', ({ emotion }) => emotion),
  column('信号', 'signals', ({ signals }) => signals.join(' ')),
  column('话里做了什么', 'acts', ({ acts }) => acts.join(' ')),
  column('红线', 'red_lines', ({ rules }) => rules.join(' ')),
  column('建议怎样了', 'suggestion', ({ suggested }) => suggested?.outcome ?? null),
  column('建议的话编号', 'suggested_lines', ({ suggested }) =>
    suggested ? suggested.offered.map(({ line }) => line).join(' ') : null,
  ),
  column('建议的话', 'suggested_text', ({ suggested }) => suggested?.texts.join(' / ') ?? null),
  column('话术版本', 'playbook', ({ suggested, talk }) => suggested?.playbook ?? talk.playbook),
];
