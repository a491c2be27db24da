import type { Content } from 'pdfmake/interfaces.js';
import type { Names } from '../../../api/review/names.ts';
import type { TalkTurn } from '../../../api/review/talk.ts';
import { TEMPER_NAMES } from '../../../cards/strings.ts';
import type { PageReader } from './reader.ts';
import { pdfWords } from './strings.ts';

const nameIn = (names: readonly { readonly id: string; readonly name: string }[], id: string) =>
  names.find((known) => known.id === id)?.name ?? id;
const namesIn = (names: Parameters<typeof nameIn>[0], ids: readonly string[]) =>
  ids.map((id) => nameIn(names, id)).join('、');

/** One turn: who, when, what was said, and what is known of it. */
export function turnBlock(turn: TalkTurn, index: number, reader: PageReader): Content {
  const words = pdfWords(reader.lang);
  const isCustomer = turn.speaker === 'customer';
  const notes = [
    ...reading(turn, reader.names, reader),
    ...turn.findings.map(
      ({ rule, name, quote, why, instead }) =>
        `▲ ${rule} ${name}：“${quote}” ${why} → ${words.instead}：“${instead}”`,
    ),
    ...shown(turn, reader),
    ...turn.corrections.map(({ machine, human, by }) => `${words.corrected(machine, human)}（${by}）`),
    ...turn.comments.map(({ by, text }) => `${words.comment}（${by}）：${text}`),
  ];
  const speaker = isCustomer ? words.customer : (turn.by ?? words.staffSpoke);
  const time = turn.at === null ? [] : [reader.moment(turn.at)];
  const head = [`${index + 1}`, speaker, nameIn(reader.names.stages, turn.stage), ...time].join(' · ');
  return {
    unbreakable: true,
    margin: [isCustomer ? 0 : 24, 6, isCustomer ? 24 : 0, 0],
    stack: [
      { text: head, style: 'small' },
      { text: turn.text, fontSize: 10.5 },
      ...notes.map((text) => ({ text, style: 'note' })),
    ],
  };
}

function reading(turn: TalkTurn, names: Names, { lang }: PageReader): readonly string[] {
  const words = pdfWords(lang);
  const parts = [
    ...(turn.emotion === null ? [] : [`${words.temper} ${turn.emotion} ${TEMPER_NAMES[lang][turn.emotion]}`]),
    ...(turn.signals.length > 0 ? [`${words.signals} ${namesIn(names.signals, turn.signals)}`] : []),
    ...(turn.acts.length > 0 ? [`${words.acts} ${namesIn(names.acts, turn.acts)}`] : []),
    ...(turn.generated ? [words.generated] : []),
  ];
  return parts.length > 0 ? [parts.join('　')] : [];
}

function shown({ suggested }: TalkTurn, { lang }: PageReader): readonly string[] {
  if (!suggested) return [];
  const words = pdfWords(lang);
  const lines = suggested.lines.map(({ line, text }) => `${line} “${text}”`).join('　');
  return [`${words.suggested}（${words.outcomes[suggested.outcome]}）：${lines}`];
}
