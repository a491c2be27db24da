import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { TalkView } from '../../../api/review/talk.ts';
import type { Chain } from '../chain.ts';
import type { PageReader } from './reader.ts';
import { pdfWords } from './strings.ts';
import { turnBlock } from './turns.ts';

export const FONT = 'NotoSansSC';

/** The printed record of a talk. The same talk gives the same definition: no clock, no chance. */
export function pageOf(view: TalkView, chain: Chain, reader: PageReader): TDocumentDefinitions {
  const words = pdfWords(reader.lang);
  const list = (lines: readonly string[]): Content =>
    lines.length > 0 ? { ul: [...lines] } : { text: words.none, style: 'small' };
  return {
    info: { title: view.id, creationDate: new Date(view.startedAt), modDate: new Date(view.startedAt) },
    pageSize: 'A4',
    pageMargins: [48, 48, 48, 56],
    defaultStyle: { font: FONT, fontSize: 9.5, lineHeight: 1.3 },
    styles: {
      title: { fontSize: 16 },
      heading: { fontSize: 12, margin: [0, 14, 0, 4] },
      small: { fontSize: 8, color: '#555555' },
      note: { fontSize: 8, color: '#333333', margin: [8, 1, 0, 0] },
    },
    footer: (page, pages) => ({
      text: `${view.id}　${words.page(page, pages)}`,
      style: 'small',
      alignment: 'center',
      margin: [0, 16, 0, 0],
    }),
    content: [
      { text: `${words.title}：${view.title}`, style: 'title' },
      facts(view, reader),
      { text: words.summary, style: 'heading' },
      list(view.summary.map(({ text }) => text)),
      { text: words.turns, style: 'heading' },
      ...turns(view, reader),
      { text: words.scorecard, style: 'heading' },
      ...scorecard(view, reader),
      { text: words.commitments, style: 'heading' },
      list(
        view.commitments.map(({ what, due, turn, state }) =>
          [
            `${turn + 1}. ${what}`,
            ...(due === null ? [] : [words.due(reader.moment(due))]),
            state === 'kept' ? words.kept : words.open,
          ].join('　'),
        ),
      ),
      { text: words.handovers, style: 'heading' },
      list(view.handovers.map(({ to, why }) => `${to}：${why}`)),
      { text: words.log, style: 'heading' },
      list([
        ...view.review.log.map(({ at, by, text }) => `${reader.moment(at)}　${by}　${text}`),
        ...appeal(view, reader),
        ...view.review.comments.map(({ at, by, text }) => `${reader.moment(at)}　${by}：${text}`),
      ]),
      { text: words.proof, style: 'heading' },
      { text: words.proofText },
      { text: `${words.head}：${chain.head}`, style: 'small' },
      { text: `${words.before}：${chain.before}`, style: 'small' },
    ],
  };
}

function facts(view: TalkView, { lang, moment, names }: PageReader): Content {
  const { facts: titles, states, channels } = pdfWords(lang);
  const rows: readonly (readonly [string, string | null])[] = [
    [titles.id, view.id],
    [titles.branch, view.branch],
    [titles.staff, view.staff],
    [titles.channel, channels[view.channel]],
    [titles.caseNumber, view.caseNumber],
    [titles.scenario, view.scenario && `${view.scenario.id} ${view.scenario.title}`],
    [titles.category, names.categories.find(({ id }) => id === view.category)?.name ?? view.category],
    [titles.started, moment(view.startedAt)],
    [titles.closed, view.closedAt === null ? null : moment(view.closedAt)],
    [titles.playbook, view.playbook],
    [titles.review, states[view.review.state]],
  ];
  const body = rows.flatMap(([title, value]) =>
    value === null ? [] : [[{ text: title, style: 'small' }, { text: value }]],
  );
  return {
    table: { headerRows: 0, widths: [72, '*'], body },
    layout: 'lightHorizontalLines',
    margin: [0, 8, 0, 0],
  };
}

/** The turns, with what happened between them in its place. */
function turns(view: TalkView, reader: PageReader): Content[] {
  const notesAfter = (turn: number): Content[] =>
    view.notes
      .filter(({ afterTurn }) => afterTurn === turn)
      .map(({ at, text }) => ({
        text: `— ${text} · ${reader.moment(at)}`,
        style: 'small',
        margin: [0, 4, 0, 0],
      }));
  return [
    ...notesAfter(-1),
    ...view.turns.flatMap((turn, i) => [turnBlock(turn, i, reader), ...notesAfter(i)]),
  ];
}

/** What the staff member had to say, and what was answered. */
function appeal({ review }: TalkView, { lang }: PageReader): readonly string[] {
  const words = pdfWords(lang);
  if (!review.appeal) return [];
  const { reason, answer } = review.appeal;
  return [`${words.appeal}：${reason}`, ...(answer ? [`${words.answer}：${answer.reason}`] : [])];
}

function scorecard({ scorecard: card }: TalkView, { lang }: PageReader): Content[] {
  const words = pdfWords(lang);
  if (!card) return [{ text: words.noScore }];
  const cell = (text: string): Content => ({ text, fontSize: 8.5 });
  const fails = card.criticalFails.map(
    ({ id, name, turn, quote }) => `${id} ${name}　${turn + 1}.“${quote}”`,
  );
  return [
    { text: `${words.total(card.total, card.totalReviewed)}　${card.passed ? words.passed : words.failed}` },
    ...(fails.length > 0 ? [{ text: words.fails, style: 'small' }, { ul: fails }] : []),
    {
      table: {
        headerRows: 1,
        widths: [110, 34, 34, '*'],
        body: [
          words.columns.map(cell),
          ...card.dimensions.map(({ id, name, level, occasion, override, turn, quote, why }) => [
            cell(`${id} ${name}`),
            cell(occasion ? String(level) : '–'),
            cell(override ? String(override.level) : ''),
            cell(
              [
                ...(occasion ? [] : [words.noOccasion]),
                ...(turn === null || quote === '' || !occasion ? [] : [`${turn + 1}.“${quote}”`]),
                ...(occasion ? [why] : []),
                ...(override ? [`${override.by}：${override.reason}`] : []),
              ].join('　'),
            ),
          ]),
        ],
      },
      layout: 'lightHorizontalLines',
    },
  ];
}
