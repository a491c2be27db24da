import type { Complaint } from '../../scripts/schema.ts';
import type { SlotFill } from '../events.ts';
import { compilePattern } from './pattern.ts';
import type { Entity, Recognition } from './recognition.ts';

/** An answer this short or shorter says nothing about the slot that was asked. */
const SHORTEST_ANSWER = 2;

export interface SlotQuestion {
  readonly complaint: Complaint;
  /** normalised utterance */
  readonly normal: string;
  /** the words as they were said, masked */
  readonly said: string;
  readonly recognition: Recognition;
  /** the slot just asked for: words that fill no other slot are its answer */
  readonly pending: string | null;
  /** what is known: another figure in passing does not overwrite it */
  readonly known: Readonly<Record<string, unknown>>;
}

/** The slots that one utterance fills: by the patterns of its values, by entities, or as the answer asked for. */
export function fillSlots(question: SlotQuestion): Readonly<Record<string, SlotFill>> {
  const { complaint, normal, said, recognition, pending, known } = question;
  const fills: Record<string, SlotFill> = {};
  for (const [id, slot] of Object.entries(complaint.slots)) {
    const values = Object.entries(slot.values ?? {})
      .filter(([, value]) => value.hears.some((pattern) => compilePattern(pattern).test(normal)))
      .map(([valueId]) => valueId);
    const mayFill = !(id in known) || recognition.act === 'correct' || pending === id;
    const entity =
      mayFill && !(slot.future && PAST.test(normal)) ? entityFor(slot.entity, recognition) : undefined;
    if (values.length > 0) fills[id] = { values, text: '' };
    else if (entity) fills[id] = { values: [], text: entityText(entity) };
  }
  const answers =
    recognition.act === 'inform' && recognition.emotion <= 2 && recognition.signals.length === 0;
  const ofOtherThings = Object.keys(fills).length > 0;
  const wanted = pending ? complaint.slots[pending] : undefined;
  if (pending && wanted && !wanted.entity && !ofOtherThings && answers && normal.length >= SHORTEST_ANSWER) {
    fills[pending] = { values: [], text: said };
  }
  return fills;
}

const PAST =
  /昨|前天|上(?:个)?(?:周|星期|礼拜|月)|去年|刚才|已经|yesterday|\bago\b|last (?:week|month|year)/u;

function entityFor(type: string | undefined, { entities }: Recognition): Entity | undefined {
  return type ? entities.find((entity) => entity.type === type) : undefined;
}

/** A count is told as a number (“{trips}趟”); everything else in her own words. */
function entityText(entity: Entity): string {
  return entity.type === 'count' && entity.value !== undefined ? String(entity.value) : entity.text;
}

/** Slots still worth asking for, in the order of the playbook, the required ones first. */
export function openSlots(
  complaint: Complaint,
  known: Readonly<Record<string, unknown>>,
  asked: readonly string[],
): readonly string[] {
  const open = Object.entries(complaint.slots).filter(([id]) => !(id in known) && !asked.includes(id));
  return [...open.filter(([, s]) => s.required), ...open.filter(([, s]) => !s.required)].map(([id]) => id);
}
